package io.chimedesk.chime;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.chime.model.Account;
import software.amazon.awssdk.services.chime.model.AlexaForBusinessMetadata;
import software.amazon.awssdk.services.chime.model.UpdateUserRequestItem;
import software.amazon.awssdk.services.chime.model.User;

/**
 * Between the SDK's types and ours. Enumerations are read as text, because the SDK knows
 * no text for a value it does not know.
 */
final class SdkRecords {

	private SdkRecords() {
	}

	static List<UserError> errors(
			Collection<? extends software.amazon.awssdk.services.chime.model.@Nullable UserError> errors) {
		return errors.stream().map(SdkRecords::error).toList();
	}

	/**
	 * The accounts; null if one of them is not an account at all.
	 */
	static @Nullable List<ChimeAccount> accounts(Collection<? extends @Nullable Account> accounts) {
		List<@Nullable ChimeAccount> read = accounts.stream().<@Nullable ChimeAccount>map(SdkRecords::account).toList();
		return whole(read);
	}

	/**
	 * The users; null if one of them is not a user at all.
	 */
	static @Nullable List<ChimeUser> users(Collection<? extends @Nullable User> users) {
		List<@Nullable ChimeUser> read = users.stream().<@Nullable ChimeUser>map(SdkRecords::user).toList();
		return whole(read);
	}

	static @Nullable ChimeAccount account(@Nullable Account account) {
		if (account == null || isBlank(account.accountId())) {
			return null;
		}
		List<String> tiers = account.supportedLicensesAsStrings().stream().filter(Objects::nonNull).toList();
		return new ChimeAccount(account.accountId(), Objects.requireNonNullElse(account.awsAccountId(), ""),
				Objects.requireNonNullElse(account.name(), account.accountId()), account.accountTypeAsString(),
				account.accountStatusAsString(), account.defaultLicenseAsString(), tiers, account.createdTimestamp());
	}

	static @Nullable ChimeUser user(@Nullable User user) {
		if (user == null || isBlank(user.userId())) {
			return null;
		}
		AlexaForBusinessMetadata alexa = user.alexaForBusinessMetadata();
		return new ChimeUser(user.userId(), user.primaryEmail(), user.displayName(), user.licenseTypeAsString(),
				user.userTypeAsString(), user.userRegistrationStatusAsString(), user.userInvitationStatusAsString(),
				(alexa != null) ? alexa.isAlexaForBusinessEnabled() : null, (alexa != null) ? roomArn(alexa) : null,
				user.primaryProvisionedNumber(), user.registeredOn(), user.invitedOn());
	}

	static UpdateUserRequestItem item(UserUpdate update) {
		UpdateUserRequestItem.Builder item = UpdateUserRequestItem.builder().userId(update.userId());
		if (update.tier() != null) {
			item.licenseType(update.tier().wire());
		}
		if (update.type() != null) {
			item.userType(update.type().wire());
		}
		if (update.alexaEnabled() != null || update.alexaRoomArn() != null) {
			item.alexaForBusinessMetadata((alexa) -> alexa.isAlexaForBusinessEnabled(update.alexaEnabled())
				.alexaForBusinessRoomArn(update.alexaRoomArn()));
		}
		return item.build();
	}

	private static UserError error(software.amazon.awssdk.services.chime.model.@Nullable UserError error) {
		return (error != null) ? new UserError(error.userId(), error.errorCodeAsString(), error.errorMessage())
				: new UserError(null, null, null);
	}

	/** AWS's own examples show the text "null" where there is no room. */
	private static @Nullable String roomArn(AlexaForBusinessMetadata alexa) {
		String arn = alexa.alexaForBusinessRoomArn();
		return (isBlank(arn) || "null".equals(arn)) ? null : arn;
	}

	private static boolean isBlank(@Nullable String text) {
		return text == null || text.isBlank();
	}

	private static <T> @Nullable List<T> whole(List<@Nullable T> read) {
		List<T> present = read.stream().flatMap((one) -> Stream.ofNullable(one)).toList();
		return (present.size() == read.size()) ? present : null;
	}

}
