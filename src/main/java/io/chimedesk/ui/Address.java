package io.chimedesk.ui;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

/**
 * An address within the program: a path and parameters, to make others of.
 */
public record Address(String path, List<Parameter> parameters) {

	public Address {
		parameters = List.copyOf(parameters);
	}

	public Address(String path) {
		this(path, List.of());
	}

	/**
	 * With that one value of the parameter; null takes it out.
	 */
	public Address with(String name, @Nullable String value) {
		Address without = new Address(this.path,
				this.parameters.stream().filter((parameter) -> !parameter.name().equals(name)).toList());
		return (value != null) ? without.and(name, value) : without;
	}

	/**
	 * With one more value of the parameter.
	 */
	public Address and(String name, String value) {
		return new Address(this.path,
				Stream.concat(this.parameters.stream(), Stream.of(new Parameter(name, value))).toList());
	}

	/**
	 * Without that value of the parameter.
	 */
	public Address without(String name, String value) {
		Parameter left = new Parameter(name, value);
		return new Address(this.path, this.parameters.stream().filter((parameter) -> !parameter.equals(left)).toList());
	}

	public Address at(String otherPath) {
		return new Address(otherPath, this.parameters);
	}

	@Override
	public String toString() {
		String query = this.parameters.stream()
			.map((parameter) -> parameter.name() + "=" + UriUtils.encode(parameter.value(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return query.isEmpty() ? this.path : this.path + "?" + query;
	}

	/**
	 * One value of a parameter.
	 */
	public record Parameter(String name, String value) {
	}

}
