package io.chimedesk.directory;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A few hundred users beside each other in arrays. A block never changes: who learns
 * something about one of its users makes another block.
 */
final class UserBlock {

	static final int SIZE = 256;

	/** Between the text of a key and the ID. */
	static final char KEY_END = '\0';

	private static final char FOLDED_END = '\n';

	private static final char KEPT_END = '\0';

	private static final int ARN = 3;

	private final FieldValues values;

	private final long[] numbers;

	private final long[] changed;

	private final boolean[] gone;

	private final Map<UserField, char[]> codes = new EnumMap<>(UserField.class);

	private final TextPile folded;

	private final TextPile kept;

	UserBlock(List<IndexedUser> users, FieldValues values) {
		this.values = values;
		this.numbers = users.stream().mapToLong((user) -> user.user().number()).toArray();
		this.changed = users.stream().mapToLong(IndexedUser::changed).toArray();
		this.gone = new boolean[users.size()];
		for (int i = 0; i < this.gone.length; i++) {
			this.gone[i] = users.get(i).user().gone();
		}
		for (UserField field : UserField.values()) {
			this.codes.put(field, codes(field, users, values));
		}
		this.folded = TextPile.of(users, FOLDED_END, UserBlock::foldedTexts);
		this.kept = TextPile.of(users, KEPT_END, UserBlock::keptTexts);
	}

	int size() {
		return this.numbers.length;
	}

	long[] numbers() {
		return this.numbers;
	}

	long[] changed() {
		return this.changed;
	}

	boolean[] gone() {
		return this.gone;
	}

	char[] codes(UserField field) {
		return this.codes.getOrDefault(field, new char[0]);
	}

	String value(UserField field, int index) {
		return this.values.texts(field).get(codes(field)[index]);
	}

	/**
	 * A text folded and packed.
	 */
	String folded(TextField field, int index) {
		return this.folded.part(index, field.ordinal());
	}

	/**
	 * Which users have that packed word in one of their texts.
	 */
	boolean[] having(String word) {
		return this.folded.having(word);
	}

	IndexedUser indexed(int index) {
		return new IndexedUser(user(index), this.changed[index]);
	}

	ListedUser user(int index) {
		String alexa = value(UserField.ALEXA, index);
		return new ListedUser(this.numbers[index], text(TextField.ID, index), orNull(text(TextField.EMAIL, index)),
				orNull(text(TextField.NAME, index)), orNull(value(UserField.TIER, index)),
				orNull(value(UserField.TYPE, index)), orNull(value(UserField.REGISTRATION, index)),
				orNull(value(UserField.INVITATION, index)), alexa.isEmpty() ? null : Boolean.valueOf(alexa),
				orNull(PackedText.unpacked(this.kept.part(index, ARN))), this.gone[index]);
	}

	/**
	 * A text as the service has it; the empty text for none.
	 */
	String text(TextField field, int index) {
		return PackedText.unpacked(packed(field, index));
	}

	/**
	 * What to sort a user by, packed: the folded text and, as texts may be equal, the ID.
	 * A user without a name is sorted among the names by address or ID.
	 */
	String key(TextField field, int index) {
		String text = folded(field, index);
		if (field == TextField.NAME && text.isEmpty()) {
			String email = folded(TextField.EMAIL, index);
			text = email.isEmpty() ? folded(TextField.ID, index) : email;
		}
		return text + KEY_END + packed(TextField.ID, index);
	}

	private String packed(TextField field, int index) {
		String kept = this.kept.part(index, field.ordinal());
		return kept.isEmpty() ? folded(field, index) : kept;
	}

	private static char[] codes(UserField field, List<IndexedUser> users, FieldValues values) {
		char[] codes = new char[users.size()];
		for (int i = 0; i < codes.length; i++) {
			codes[i] = values.code(field, field.of(users.get(i).user()));
		}
		return codes;
	}

	private static String[] foldedTexts(ListedUser user) {
		return texts(user, FoldedText::of);
	}

	/** What is not the same when it is folded. */
	private static String[] keptTexts(ListedUser user) {
		String[] texts = texts(user, (text) -> FoldedText.of(text).equals(text) ? "" : text);
		return new String[] { texts[0], texts[1], texts[2], orEmpty(user.alexaRoomArn()) };
	}

	private static String[] texts(ListedUser user, Function<String, String> kept) {
		String[] texts = new String[TextField.values().length];
		for (TextField field : TextField.values()) {
			texts[field.ordinal()] = kept.apply(orEmpty(field.of(user)));
		}
		return texts;
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

	private static @Nullable String orNull(String text) {
		return text.isEmpty() ? null : text;
	}

}
