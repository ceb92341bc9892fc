package io.chimedesk.notice.web;

import io.chimedesk.notice.NoticeNotFound;
import io.chimedesk.ui.ErrorMapping;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Which pages the exceptions of notices lead to.
 */
@Configuration(proxyBeanMethods = false)
class NoticeErrors {

	@Bean
	ErrorMapping noticeNotFound() {
		return ErrorMapping.notFound(NoticeNotFound.class, "notice.not-found");
	}

}
