package io.chimedesk.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.chimedesk.directory.DirectoryUser;
import org.jspecify.annotations.Nullable;

/**
 * One field of a user that is not what it was.
 *
 * @param from null if there was nothing
 * @param to null if there is nothing
 */
public record Difference(Field field, @Nullable Object from, @Nullable Object to) {

	/**
	 * Whether the values are fit for the journal.
	 */
	boolean isImpersonal() {
		return this.field.impersonal;
	}

	static List<Difference> between(DirectoryUser before, DirectoryUser after) {
		List<Difference> differences = new ArrayList<>();
		for (Field field : Field.values()) {
			Object from = field.value.of(before);
			Object to = field.value.of(after);
			if (!Objects.equals(from, to)) {
				differences.add(new Difference(field, from, to));
			}
		}
		return differences;
	}

	/**
	 * What a user can differ in.
	 */
	public enum Field {

		NAME(DirectoryUser::displayName, false), EMAIL(DirectoryUser::email, false), TIER(DirectoryUser::tier, true),
		TYPE(DirectoryUser::type, true), REGISTRATION(DirectoryUser::registration, true),
		INVITATION(DirectoryUser::invitation, true), ALEXA(DirectoryUser::alexaEnabled, true),
		ROOM(DirectoryUser::alexaRoomArn, true), PHONE(DirectoryUser::hasPhoneNumber, true),
		REGISTERED_ON(DirectoryUser::registeredOn, true), INVITED_ON(DirectoryUser::invitedOn, true),
		GONE(DirectoryUser::gone, true);

		private final Value value;

		private final boolean impersonal;

		Field(Value value, boolean impersonal) {
			this.value = value;
			this.impersonal = impersonal;
		}

	}

	/**
	 * What a user has in a field.
	 */
	private interface Value {

		@Nullable Object of(DirectoryUser user);

	}

}
