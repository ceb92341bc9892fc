package io.chimedesk.selection.web;

import java.util.List;

/**
 * A drop-down of one or more fields to filter by.
 */
record FilterMenu(String name, List<Field> fields) {

	FilterMenu {
		fields = List.copyOf(fields);
	}

	public boolean isUsed() {
		return this.fields.stream().anyMatch(Field::isUsed);
	}

	/**
	 * Whether its fields need headings of their own.
	 */
	public boolean isMixed() {
		return this.fields.size() > 1;
	}

	/**
	 * A field to filter by.
	 *
	 * @param name the parameter
	 * @param single whether it takes one value at most
	 */
	record Field(String name, boolean single, List<Option> options) {

		Field {
			options = List.copyOf(options);
		}

		public boolean isUsed() {
			return this.options.stream().anyMatch(Option::chosen);
		}

	}

	/**
	 * A value to filter by.
	 *
	 * @param key of the message that names it; the value names itself if there is none
	 * @param users how many users it would show
	 */
	record Option(String value, String key, long users, boolean chosen) {

		static Option of(String field, String value, long users, boolean chosen) {
			return new Option(value, key(field, value), users, chosen);
		}

		static String key(String field, String value) {
			return switch (field) {
				case "mark", "changed", "gone" -> "selection." + field + "." + value;
				default -> "selection.value." + value;
			};
		}

	}

	/**
	 * A filter that is on, and the address without it.
	 *
	 * @param name the parameter
	 * @param key of the message that names the value
	 */
	record Chip(String name, String value, String key, String without) {
	}

}
