package io.chimedesk.bench;

import java.util.Arrays;

/**
 * Starts one of the benchmarks by its name.
 */
final class Benchmarks {

	private Benchmarks() {
	}

	public static void main(String[] arguments) throws Exception {
		String[] stores = Arrays.copyOfRange(arguments, 1, arguments.length);
		switch (arguments[0]) {
			case "directory" -> DirectoryBenchmark.main(stores);
			case "run" -> RunBenchmark.main(stores);
			default -> throw new IllegalArgumentException("No benchmark " + arguments[0]);
		}
	}

}
