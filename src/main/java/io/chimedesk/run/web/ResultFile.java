package io.chimedesk.run.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import io.chimedesk.run.RunItem;
import io.chimedesk.selection.Change;
import io.chimedesk.selection.Values;
import io.chimedesk.ui.CsvDownload;
import org.jspecify.annotations.Nullable;

/**
 * The users of a run as rows of a file: what each had, should have and has, and what came
 * of it.
 */
class ResultFile {

	static final List<String> COLUMNS = List.of("user_id", "email", "display_name", "license_type_before",
			"license_type_wanted", "license_type_read", "user_type_before", "user_type_wanted", "user_type_read",
			"alexa_enabled_before", "alexa_enabled_wanted", "alexa_enabled_read", "alexa_room_arn_before",
			"alexa_room_arn_wanted", "alexa_room_arn_read", "outcome", "code", "message", "meaning", "attempts",
			"settled_at");

	private static final Values NOTHING = new Values(null, null, null, null);

	private final CsvDownload csv;

	private final RunWords words;

	ResultFile(CsvDownload csv, RunWords words) {
		this.csv = csv;
		this.words = words;
	}

	void add(RunItem item) {
		List<@Nullable Object> cells = new ArrayList<>(COLUMNS.size());
		addAll(cells, item.userId(), item.email(), item.displayName());
		addValues(cells, item);
		addAll(cells, this.words.standing(item), item.code(), item.message(),
				this.words.meaning(item.outcome(), item.code()), item.sends(), item.settledAt());
		this.csv.row(cells.toArray());
	}

	private static void addValues(List<@Nullable Object> cells, RunItem item) {
		Values from = item.from();
		Change to = item.to();
		Values read = (item.read() != null) ? item.read() : NOTHING;
		addAll(cells, from.tier(), (to.tier() != null) ? to.tier().wire() : null, read.tier());
		addAll(cells, from.type(), (to.type() != null) ? to.type().wire() : null, read.type());
		addAll(cells, from.alexaEnabled(), to.alexaEnabled(), read.alexaEnabled());
		addAll(cells, from.alexaRoomArn(), to.alexaRoomArn(), read.alexaRoomArn());
	}

	private static void addAll(List<@Nullable Object> cells, @Nullable Object... values) {
		Collections.addAll(cells, values);
	}

}
