package io.chimedesk.resolver.parse;

import java.util.List;

/**
 * How a list is to be read.
 */
public sealed interface Layout {

	/**
	 * Anything: each line is searched for users.
	 *
	 * @param skipped how many lines from the top are no rows
	 */
	record Free(int skipped) implements Layout {
	}

	/**
	 * Columns of the same meaning in every row.
	 *
	 * @param skipped how many lines from the top are no rows: the header, and what stands
	 * before it
	 * @param passedOver the headers of columns that do not matter
	 */
	record Table(Separator separator, int skipped, List<Role> roles, List<String> passedOver) implements Layout {

		public Table {
			roles = List.copyOf(roles);
			passedOver = List.copyOf(passedOver);
		}

		/**
		 * Whether it can be read: users stand in one column, and no meaning is given
		 * twice.
		 */
		public boolean isReadable() {
			List<Role> given = this.roles.stream().filter((role) -> role != Role.IGNORED).toList();
			return given.contains(Role.USER) && given.stream().distinct().count() == given.size();
		}

		public boolean hasValues() {
			return this.roles.stream().anyMatch((role) -> role != Role.USER && role != Role.IGNORED);
		}

	}

	/**
	 * Somebody has to say which column means what.
	 */
	record Unclear(Separator separator) implements Layout {
	}

}
