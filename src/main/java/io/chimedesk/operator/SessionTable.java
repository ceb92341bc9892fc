package io.chimedesk.operator;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * Keeps the requests of one session, as of several tabs, out of each other's way. Two at
 * once may both begin to keep something under the same name: the one that was first
 * stays. And a session's row is left alone when all that is new is another access within
 * the {@link SessionGuard#GRAIN grain} of time: pages that ask for progress would else
 * wait for each other.
 */
@Configuration(proxyBeanMethods = false)
class SessionTable {

	@Bean
	SessionRepositoryCustomizer<JdbcIndexedSessionRepository> attributesBegunAtOnce() {
		return (sessions) -> sessions.setCreateSessionAttributeQuery("""
				insert into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
				values (?, ?, ?) on conflict do nothing""");
	}

	@Bean
	SessionRepositoryCustomizer<JdbcIndexedSessionRepository> accessesByTheGrain() {
		return (sessions) -> sessions.setUpdateSessionQuery("""
				merge into %%TABLE_NAME%% s using (select cast(? as char(36)) as session_id,
				    cast(? as bigint) as last_access_time, cast(? as int) as max_inactive_interval,
				    cast(? as bigint) as expiry_time, cast(? as varchar) as principal_name,
				    cast(? as char(36)) as primary_id) n
				on s.primary_id = n.primary_id and (n.last_access_time >= s.last_access_time + %d
				    or n.session_id <> s.session_id or n.max_inactive_interval <> s.max_inactive_interval
				    or n.principal_name is distinct from s.principal_name)
				when matched then update set session_id = n.session_id, last_access_time = n.last_access_time,
				    max_inactive_interval = n.max_inactive_interval, expiry_time = n.expiry_time,
				    principal_name = n.principal_name""".formatted(SessionGuard.GRAIN.toMillis()));
	}

}
