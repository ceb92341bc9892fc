package io.chimedesk.notice;

import java.util.Map;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.Audit;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What operators want by e-mail, each for oneself.
 */
@Service
@Transactional
public class Preferences {

	private final StoredSettings settings;

	private final Audit audit;

	Preferences(StoredSettings settings, Audit audit) {
		this.settings = settings;
		this.audit = audit;
	}

	@Transactional(readOnly = true)
	public NoticeSettings of(String operator) {
		return this.settings.of(operator);
	}

	/**
	 * Sets what the operator wants; the journal learns that it changed, and no address.
	 */
	public void change(Actor actor, NoticeSettings wanted) {
		if (!wanted.equals(this.settings.of(actor.name()))) {
			this.settings.save(actor.name(), wanted);
			this.audit.record(actor, "notice.settings-changed", "operator/" + actor.name(),
					Map.of("byMail", (wanted.email() != null) ? wanted.byMail().size() : 0));
		}
	}

}
