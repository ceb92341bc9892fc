package io.chimedesk.directory;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * The texts that users are searched and found by, in the order they stand in a block.
 */
enum TextField {

	NAME(ListedUser::displayName), EMAIL(ListedUser::email), ID(ListedUser::userId);

	private final Function<ListedUser, @Nullable String> value;

	TextField(Function<ListedUser, @Nullable String> value) {
		this.value = value;
	}

	@Nullable String of(ListedUser user) {
		return this.value.apply(user);
	}

}
