package io.chimedesk.notice;

import java.nio.charset.StandardCharsets;
import java.util.Date;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Writes the e-mails.
 */
@Component
class MailWords {

	private final NoticeWords words;

	private final NoticeProperties properties;

	MailWords(NoticeWords words, NoticeProperties properties) {
		this.words = words;
		this.properties = properties;
	}

	/**
	 * Fills the message. A delivery that goes twice has the same number both times.
	 */
	MimeMessage message(MimeMessage message, Delivery delivery, String email) {
		try {
			MimeMessageHelper helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
			helper.setFrom(this.properties.mail().from());
			helper.setTo(email);
			helper.setSubject(this.words.text(delivery.notice()));
			helper.setText(text(delivery.notice()));
			helper.setSentDate(Date.from(delivery.toldAt()));
			message.setHeader("Auto-Submitted", "auto-generated");
			message.setHeader("X-Chime-Desk-Delivery", Long.toString(delivery.id()));
			return message;
		}
		catch (MessagingException ex) {
			throw new MailPreparationException("The e-mail could not be written", ex);
		}
	}

	private String text(Notice notice) {
		return String.join("\r\n", this.words.text(notice), "",
				this.words.message("notice.mail.open", this.properties.link(notice.path())), "", "-- ",
				this.words.message("notice.mail.foot", this.properties.link("/notices/settings")), "");
	}

}
