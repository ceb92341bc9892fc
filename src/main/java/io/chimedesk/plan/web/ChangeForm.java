package io.chimedesk.plan.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.chimedesk.chime.LicenceTier;
import io.chimedesk.chime.UserType;
import io.chimedesk.plan.OnlyFrom;
import io.chimedesk.plan.Plan;
import io.chimedesk.plan.RoomArn;
import io.chimedesk.selection.Change;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What should change; an empty choice leaves the field as it is. A room ARN goes with
 * Alexa on, or alone with Alexa left as it is, because a user without Alexa has no room.
 *
 * @param onlyTier for users with one of these tiers only, {@link #NONE} for no tier;
 * empty means for all
 * @param onlyType the same by user type
 */
record ChangeForm(String tier, String type,
		@Pattern(regexp = "|on|off", message = "{plan.change.alexa.unknown}") String alexa,
		@Size(max = RoomArn.LONGEST, message = "{plan.change.room.length}") @Pattern(regexp = "|" + RoomArn.SHAPE,
				message = "{plan.change.room.shape}") String roomArn,
		List<String> onlyTier, List<String> onlyType,
		@Size(min = 3, max = 500, message = "{plan.change.reason.length}") String reason,
		@Size(max = 100, message = "{plan.change.ticket.length}") String ticket) {

	/** The fields in the order of the page. */
	static final List<String> FIELDS = List.of("tier", "onlyTier", "type", "onlyType", "alexa", "roomArn", "reason",
			"ticket");

	/** Stands for "none" among the values that users have. */
	static final String NONE = "-";

	static final ChangeForm EMPTY = new ChangeForm(null, null, null, null, null, null, null, null);

	ChangeForm(@Nullable String tier, @Nullable String type, @Nullable String alexa, @Nullable String roomArn,
			@Nullable List<String> onlyTier, @Nullable List<String> onlyType, @Nullable String reason,
			@Nullable String ticket) {
		this.tier = clean(tier);
		this.type = clean(type);
		this.alexa = clean(alexa);
		this.roomArn = clean(roomArn);
		this.onlyTier = clean(onlyTier);
		this.onlyType = clean(onlyType);
		this.reason = clean(reason);
		this.ticket = clean(ticket);
	}

	static ChangeForm of(Plan plan) {
		Change change = plan.change();
		return new ChangeForm((change.tier() != null) ? change.tier().wire() : null,
				(change.type() != null) ? change.type().wire() : null,
				(change.alexaEnabled() != null) ? (change.alexaEnabled() ? "on" : "off") : null, change.alexaRoomArn(),
				choices(plan.only().tiers()), choices(plan.only().types()), plan.reason(), plan.ticket());
	}

	/**
	 * What is asked for; a name that we do not know is left out.
	 */
	Change change() {
		Boolean on = "on".equals(this.alexa) ? Boolean.TRUE : ("off".equals(this.alexa) ? Boolean.FALSE : null);
		return new Change(LicenceTier.of(this.tier).orElse(null), UserType.of(this.type).orElse(null), on,
				emptyToNull(this.roomArn));
	}

	OnlyFrom only() {
		return new OnlyFrom(values(this.onlyTier), values(this.onlyType));
	}

	@Nullable String ticketOrNull() {
		return emptyToNull(this.ticket);
	}

	boolean hasUnknownTier() {
		return !this.tier.isEmpty() && LicenceTier.of(this.tier).isEmpty();
	}

	boolean hasUnknownType() {
		return !this.type.isEmpty() && UserType.of(this.type).isEmpty();
	}

	boolean hasRoomWithoutAlexa() {
		return "off".equals(this.alexa) && emptyToNull(this.roomArn) != null;
	}

	static String clean(@Nullable String text) {
		return Objects.requireNonNullElse(text, "").replaceAll("\\p{Cc}", " ").strip();
	}

	private static List<String> clean(@Nullable List<String> chosen) {
		return (chosen == null) ? List.of() : chosen.stream().filter(Objects::nonNull).distinct().toList();
	}

	private static List<String> choices(Set<String> values) {
		return values.stream().map((value) -> value.isEmpty() ? NONE : value).sorted().toList();
	}

	private static Set<String> values(List<String> choices) {
		return choices.stream().map((choice) -> choice.equals(NONE) ? "" : choice).collect(Collectors.toSet());
	}

	private static @Nullable String emptyToNull(String text) {
		return text.isEmpty() ? null : text;
	}

}
