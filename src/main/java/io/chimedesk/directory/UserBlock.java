package io.chimedesk.directory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A few hundred users beside each other in arrays. A block never changes: who learns
 * something about one of its users makes another block.
 */
final class UserBlock {

	static final int SIZE = 256;

	private static final char KEY_END = '\0';

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
		List<String[]> texts = users.stream().map((user) -> foldedTexts(user.user())).toList();
		this.folded = TextPile.of(texts, FOLDED_END);
		this.kept = TextPile.of(keptTexts(users, texts), KEPT_END);
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
	 * What to sort a user by, packed: the label and, as labels may be equal, the ID.
	 */
	String key(TextField field, int index) {
		return label(field, index) + KEY_END + packed(TextField.ID, index);
	}

	/**
	 * The text that a user is found by among others, folded and packed. A user without a
	 * name stands among the names by address or ID.
	 */
	String label(TextField field, int index) {
		String text = folded(field, index);
		if (field == TextField.NAME && text.isEmpty()) {
			String email = folded(TextField.EMAIL, index);
			return email.isEmpty() ? folded(TextField.ID, index) : email;
		}
		return text;
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
		return Stream.of(TextField.values()).map((field) -> FoldedText.of(field.of(user))).toArray(String[]::new);
	}

	/** What is not the same when it is folded, and the room. */
	private static List<String[]> keptTexts(List<IndexedUser> users, List<String[]> folded) {
		List<String[]> kept = new ArrayList<>();
		for (int i = 0; i < folded.size(); i++) {
			String[] texts = new String[ARN + 1];
			for (TextField field : TextField.values()) {
				String text = orEmpty(field.of(users.get(i).user()));
				texts[field.ordinal()] = text.equals(folded.get(i)[field.ordinal()]) ? "" : text;
			}
			texts[ARN] = orEmpty(users.get(i).user().alexaRoomArn());
			kept.add(texts);
		}
		return kept;
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

	private static @Nullable String orNull(String text) {
		return text.isEmpty() ? null : text;
	}

}
