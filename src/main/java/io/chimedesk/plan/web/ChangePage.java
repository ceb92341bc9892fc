package io.chimedesk.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.directory.DirectoryUser;
import io.chimedesk.plan.Picked;
import io.chimedesk.selection.CurrentValues;
import org.jspecify.annotations.Nullable;

/**
 * Whose change is to be said.
 *
 * @param user the one user whose change it is; null for those of the selection or a plan
 * @param plan the plan that is made anew; null if the users are those of the selection
 * @param now what they have
 * @param own what some of them get whatever is said for all
 */
record ChangePage(ChimeAccount account, @Nullable DirectoryUser user, @Nullable UUID plan, Picked picked,
		CurrentValues now, OwnCounts own) {

	/**
	 * Where the form is sent to.
	 */
	public String address() {
		return (this.user != null) ? this.user.address() + "/change"
				: "/accounts/" + this.account.accountId() + "/change";
	}

	/**
	 * Where one came from.
	 */
	public String back() {
		if (this.user != null) {
			return this.user.address();
		}
		return (this.plan != null) ? "/plans/" + this.plan : "/accounts/" + this.account.accountId() + "/users";
	}

	/**
	 * The tiers to choose from: those that somebody has, and those that are chosen.
	 */
	public Choices tiers(ChangeForm form) {
		return choices(this.now.tiers(), form.onlyTier());
	}

	public Choices types(ChangeForm form) {
		return choices(this.now.types(), form.onlyType());
	}

	private static Choices choices(Map<String, Long> present, List<String> chosen) {
		List<Choice> choices = new ArrayList<>();
		present.forEach((value, users) -> {
			String name = value.isEmpty() ? ChangeForm.NONE : value;
			choices.add(new Choice(name, users, chosen.contains(name)));
		});
		chosen.stream()
			.filter((name) -> choices.stream().noneMatch((choice) -> choice.value().equals(name)))
			.forEach((name) -> choices.add(new Choice(name, 0, true)));
		return new Choices(choices);
	}

	/**
	 * The values of a field that users can be told by.
	 */
	record Choices(List<Choice> all) {

		/**
		 * Whether there is anything to choose.
		 */
		public boolean isOffered() {
			return this.all.size() > 1 || isUsed();
		}

		public boolean isUsed() {
			return this.all.stream().anyMatch(Choice::chosen);
		}

		/**
		 * Whether a value is chosen that nobody has.
		 */
		boolean isForNobody() {
			return this.all.stream().anyMatch((choice) -> choice.chosen() && choice.users() == 0);
		}

	}

	/**
	 * A value that users can be told by.
	 */
	record Choice(String value, long users, boolean chosen) {

		public boolean isNone() {
			return this.value.equals(ChangeForm.NONE);
		}

	}

}
