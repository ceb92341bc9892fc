package io.chimedesk.notice;

import java.util.List;

import io.chimedesk.operator.Colleagues;
import jakarta.mail.SendFailedException;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Carries notices by e-mail to operators who want it, when there is a mail server.
 */
@Component
class MailCarrier implements Carrier {

	private final ObjectProvider<JavaMailSender> sender;

	private final StoredSettings settings;

	private final Colleagues colleagues;

	private final MailWords words;

	MailCarrier(ObjectProvider<JavaMailSender> sender, StoredSettings settings, Colleagues colleagues,
			MailWords words) {
		this.sender = sender;
		this.settings = settings;
		this.colleagues = colleagues;
		this.words = words;
	}

	@Override
	public Channel channel() {
		return Channel.MAIL;
	}

	@Override
	public boolean isSetUp() {
		return this.sender.getIfAvailable() != null;
	}

	@Override
	public Outcome carry(Delivery delivery) {
		String recipient = String.valueOf(delivery.recipient());
		NoticeSettings wanted = this.settings.of(recipient);
		String email = wanted.email();
		if (email == null || !wanted.wants(delivery.notice().kind())
				|| this.colleagues.whoMaySignIn(List.of(recipient)).isEmpty()) {
			return Outcome.unwanted();
		}
		return send(delivery, email);
	}

	private Outcome send(Delivery delivery, String email) {
		try {
			JavaMailSender mail = this.sender.getObject();
			mail.send(this.words.message(mail.createMimeMessage(), delivery, email));
			return Outcome.DELIVERED;
		}
		catch (MailAuthenticationException ex) {
			return Outcome.away(Reasons.NOT_ADMITTED);
		}
		catch (MailSendException ex) {
			return outcome(ex);
		}
		catch (MailException ex) {
			return Outcome.later(Reasons.BROKEN);
		}
	}

	/**
	 * Without a failed message the server was not even reached.
	 */
	private static Outcome outcome(MailSendException failure) {
		for (Exception cause : failure.getMessageExceptions()) {
			if (cause instanceof SendFailedException refused) {
				return isForGood(refused) ? Outcome.refused(Reasons.ADDRESS_REFUSED) : Outcome.later(Reasons.POSTPONED);
			}
		}
		return Outcome.away(Reasons.UNREACHABLE);
	}

	private static boolean isForGood(SendFailedException refused) {
		return refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0;
	}

}
