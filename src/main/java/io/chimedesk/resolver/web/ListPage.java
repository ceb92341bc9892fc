package io.chimedesk.resolver.web;

import java.util.List;

import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.directory.ListedUser;
import io.chimedesk.resolver.Group;
import io.chimedesk.resolver.ListRow;
import io.chimedesk.resolver.ResolvedList;
import io.chimedesk.resolver.parse.Visible;
import org.jspecify.annotations.Nullable;

/**
 * What became of a list, as its page shows it.
 *
 * @param view the group that is shown, {@code open} or {@code all}
 * @param shown how many rows the view has
 * @param usable the group that the buttons below take into the selection
 * @param after the number of the row that this page begins after
 * @param first the address of the first page of this view, null on it
 * @param next the address of the next page, null on the last one
 */
record ListPage(ChimeAccount account, ResolvedList list, int total, List<Tile> tiles, String view, int shown,
		List<Row> rows, Tile usable, int after, @Nullable String first, @Nullable String next) {

	public String path() {
		return "/accounts/" + this.account.accountId() + "/lists/" + this.list.id();
	}

	/**
	 * How many rows wait for somebody to look at them.
	 */
	public int open() {
		return this.tiles.stream().filter((tile) -> tile.group().isOpen()).mapToInt(Tile::rows).sum();
	}

	public boolean isOf(String name) {
		return this.view.equals(name);
	}

	/**
	 * A group with how many rows it has.
	 */
	record Tile(Group group, int rows) {

		public String name() {
			return ListQuery.name(this.group);
		}

	}

	/**
	 * A row, and whom it means or may mean.
	 *
	 * @param candidates those who may be meant
	 * @param similar the one whose name or address is spelt nearly like that
	 */
	record Row(ListRow row, @Nullable ListedUser user, List<ListedUser> candidates, @Nullable ListedUser similar) {

		private static final int LONGEST_SHOWN = 80;

		public String shown() {
			return Visible.cut(this.row.text(), LONGEST_SHOWN);
		}

		/**
		 * What to mend, without characters that nobody sees.
		 */
		public String editable() {
			return Visible.without(this.row.text());
		}

		public String group() {
			return ListQuery.name(this.row.group());
		}

		public boolean isOpen() {
			return this.row.group().isOpen() || this.row.group() == Group.LEFT_OUT;
		}

		public boolean isLookAlike() {
			return this.row.reason() != null && this.row.reason().name().equals("LOOK_ALIKE");
		}

		public static String label(ListedUser user) {
			return (user.displayName() != null && !user.displayName().isBlank()) ? user.displayName()
					: ((user.email() != null) ? user.email() : user.userId());
		}

	}

}
