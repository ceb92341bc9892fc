package io.chimedesk.directory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.chimedesk.chime.ChimeUser;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSourceUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Users that were read and wait to be merged into our copy, all at once.
 */
@Repository
class StagedUsers {

	private final JdbcClient jdbc;

	private final NamedParameterJdbcTemplate batches;

	StagedUsers(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/**
	 * Adds users to a stage; of several with one ID the last counts.
	 */
	void add(String stageId, String accountId, Collection<ChimeUser> users, Instant readAt) {
		Collection<ChimeUser> distinct = users.stream()
			.collect(Collectors.toMap(ChimeUser::userId, Function.identity(), (first, second) -> second))
			.values();
		List<Map<String, @Nullable Object>> rows = distinct.stream()
			.map((user) -> UserRows.staged(stageId, accountId, user, readAt))
			.toList();
		SqlParameterSource[] batch = SqlParameterSourceUtils.createBatch(rows);
		this.batches.batchUpdate("""
				insert into directory_staged_user (stage_id, account_id, user_id, email, display_name, tier, type,
				  registration, invitation, alexa_enabled, alexa_room_arn, has_phone_number, registered_on, invited_on,
				  read_at, search_text, name_key, email_key, state_key)
				values (:stageId, :accountId, :userId, :email, :displayName, :tier, :type,
				  :registration, :invitation, :alexaEnabled, :alexaRoomArn, :hasPhoneNumber, :registeredOn, :invitedOn,
				  :readAt, :searchText, :nameKey, :emailKey, :stateKey)""", batch);
	}

	/**
	 * Whether one of these users is in the stage already.
	 */
	boolean hasAny(String stageId, Collection<String> userIds) {
		// a join, because H2 would read the whole stage for a list
		return this.jdbc.sql("""
				select count(*) from unnest(:userIds) as wanted (user_id)
				join directory_staged_user s on s.user_id = wanted.user_id and s.stage_id = :stageId""")
			.param("stageId", stageId)
			.param("userIds", userIds.toArray(String[]::new))
			.query(Long.class)
			.single() > 0;
	}

	/**
	 * Takes the stage over into our copy, but for users of whom the copy knows something
	 * newer.
	 */
	void merge(String stageId, long revision) {
		this.jdbc.sql("""
				merge into directory_user u
				using (select * from directory_staged_user where stage_id = :stageId) s
				on (u.account_id = s.account_id and u.user_id = s.user_id)
				when matched and s.read_at >= u.read_at then update set
				  email = s.email, display_name = s.display_name, tier = s.tier, type = s.type,
				  registration = s.registration, invitation = s.invitation, alexa_enabled = s.alexa_enabled,
				  alexa_room_arn = s.alexa_room_arn, has_phone_number = s.has_phone_number,
				  registered_on = s.registered_on, invited_on = s.invited_on, read_at = s.read_at, gone = false,
				  search_text = s.search_text, name_key = s.name_key, email_key = s.email_key,
				  state_key = s.state_key, revision = :revision
				when not matched then insert (account_id, user_id, email, display_name, tier, type, registration,
				  invitation, alexa_enabled, alexa_room_arn, has_phone_number, registered_on, invited_on, read_at, gone,
				  search_text, name_key, email_key, state_key, revision)
				values (s.account_id, s.user_id, s.email, s.display_name, s.tier, s.type, s.registration,
				  s.invitation, s.alexa_enabled, s.alexa_room_arn, s.has_phone_number, s.registered_on, s.invited_on,
				  s.read_at, false, s.search_text, s.name_key, s.email_key, s.state_key, :revision)""")
			.param("stageId", stageId)
			.param("revision", revision)
			.update();
	}

	/**
	 * Marks the users of the account that are not in the stage as gone, but for those
	 * that were read after the stage was begun.
	 */
	void markTheOthersGone(String stageId, String accountId, Instant begun, long revision) {
		this.jdbc.sql("""
				update directory_user set gone = true, revision = :revision
				where account_id = :accountId and not gone and read_at < :begun and not exists (
				  select 1 from directory_staged_user s
				  where s.stage_id = :stageId and s.user_id = directory_user.user_id)""")
			.param("stageId", stageId)
			.param("accountId", accountId)
			.param("revision", revision)
			.param("begun", StoredTime.of(begun))
			.update();
	}

	/**
	 * Marks one user as gone who was found missing at that time.
	 * @return whether the copy had the user, and knew nothing newer
	 */
	boolean markGone(String accountId, String userId, Instant readAt, long revision) {
		return this.jdbc.sql("""
				update directory_user set gone = true, read_at = :readAt, revision = :revision
				where account_id = :accountId and user_id = :userId and not gone and read_at <= :readAt""")
			.param("accountId", accountId)
			.param("userId", userId)
			.param("readAt", StoredTime.of(readAt))
			.param("revision", revision)
			.update() > 0;
	}

	void clear(String stageId) {
		this.jdbc.sql("delete from directory_staged_user where stage_id = :stageId").param("stageId", stageId).update();
	}

}
