package io.chimedesk.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.chimedesk.chime.ChimeUser;
import io.chimedesk.chime.UserPage;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over users that were read, or found missing, outside of a refresh, for instance
 * by a run. While a first list is read nothing is taken over: it will tell.
 */
@Service
class Learning {

	private final ChimeAccounts accounts;

	private final CopiedUsers copied;

	private final CopyWriter writer;

	private final LastList lastList;

	private final Clock clock;

	Learning(ChimeAccounts accounts, CopiedUsers copied, CopyWriter writer, LastList lastList, Clock clock) {
		this.accounts = accounts;
		this.copied = copied;
		this.writer = writer;
		this.lastList = lastList;
		this.clock = clock;
	}

	@Transactional
	public void learn(String accountId, Collection<ChimeUser> users) {
		learn(accountId, users, this.clock.instant());
	}

	@Transactional
	public void learn(String accountId, Collection<ChimeUser> users, Instant readAt) {
		this.accounts.lock(accountId);
		if (this.writer.isFirstCopyUnderWay(accountId)) {
			return;
		}
		StagedPage page = StagedPage.of(new UserPage(List.copyOf(users), null), readAt);
		Map<String, CopiedUser> known = this.copied.find(accountId, page.userIds());
		Optional<WholeList> last = this.lastList.of(accountId);
		List<ReadUser> news = page.users()
			.stream()
			.map((user) -> new ReadUser(user, readAt))
			.filter((user) -> !this.lastList.knowsNewer(last, known.get(user.userId()), user))
			.toList();
		if (!news.isEmpty()) {
			this.writer.takeSeen(this.writer.next(accountId, last.isPresent()), news, known);
		}
	}

	@Transactional
	public boolean markGone(String accountId, String userId, Instant readAt) {
		this.accounts.lock(accountId);
		Optional<WholeList> last = this.lastList.of(accountId);
		CopiedUser known = this.copied.find(accountId, List.of(userId)).get(userId);
		if (this.writer.isFirstCopyUnderWay(accountId) || known == null || known.gone()
				|| this.lastList.knowsNewer(last, known, new ReadUser(known.facts(), readAt))) {
			return false;
		}
		this.copied.markGone(this.writer.next(accountId, last.isPresent()), known.number(), readAt);
		return true;
	}

}
