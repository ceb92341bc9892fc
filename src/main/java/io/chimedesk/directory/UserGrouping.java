package io.chimedesk.directory;

import java.util.List;

/**
 * How users are put together before they are sorted by a text: which group each belongs
 * to, and by what the groups are sorted.
 */
sealed interface UserGrouping {

	/** All in one group. */
	UserGrouping NONE = new Together();

	long group(UserBlock block, int index);

	/**
	 * What a group is sorted by, and stands in an address as. Groups of the same key are
	 * one.
	 */
	String key(FieldValues values, long group);

	/**
	 * Nobody is set apart.
	 */
	record Together() implements UserGrouping {

		@Override
		public long group(UserBlock block, int index) {
			return 0;
		}

		@Override
		public String key(FieldValues values, long group) {
			return "";
		}

	}

	/**
	 * By the value of a field.
	 */
	record ByValue(UserField field) implements UserGrouping {

		@Override
		public long group(UserBlock block, int index) {
			return block.codes(this.field)[index];
		}

		@Override
		public String key(FieldValues values, long group) {
			return this.field.shown(values.texts(this.field).get((int) group));
		}

	}

	/**
	 * By registration and invitation together.
	 */
	record ByState() implements UserGrouping {

		@Override
		public long group(UserBlock block, int index) {
			return ((long) block.codes(UserField.REGISTRATION)[index] << Character.SIZE)
					| block.codes(UserField.INVITATION)[index];
		}

		@Override
		public String key(FieldValues values, long group) {
			List<String> registrations = values.texts(UserField.REGISTRATION);
			List<String> invitations = values.texts(UserField.INVITATION);
			return FoldedText.key(registrations.get((int) (group >> Character.SIZE))) + " "
					+ FoldedText.key(invitations.get((int) (group & Character.MAX_VALUE)));
		}

	}

	/**
	 * By the time of the last change; who never changed comes first.
	 */
	record ByChange() implements UserGrouping {

		private static final String ZEROS = "0".repeat(19);

		@Override
		public long group(UserBlock block, int index) {
			return block.changed()[index];
		}

		@Override
		public String key(FieldValues values, long group) {
			String digits = Long.toString(group);
			return ZEROS.substring(digits.length()) + digits;
		}

	}

}
