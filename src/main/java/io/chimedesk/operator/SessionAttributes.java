package io.chimedesk.operator;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * Lets two requests of one session at once, as of two tabs, both begin to keep something
 * under the same name: the one that was first stays.
 */
@Configuration(proxyBeanMethods = false)
class SessionAttributes {

	@Bean
	SessionRepositoryCustomizer<JdbcIndexedSessionRepository> attributesBegunAtOnce() {
		return (sessions) -> sessions.setCreateSessionAttributeQuery("""
				insert into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
				values (?, ?, ?) on conflict do nothing""");
	}

}
