package io.chimedesk.run.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What came of all seeds.
 */
final class KillReport {

	private final List<SeedReport> seeds = new ArrayList<>();

	synchronized void add(SeedReport seed) {
		this.seeds.add(seed);
	}

	synchronized List<SeedReport> bad() {
		return this.seeds.stream().filter((seed) -> !seed.isGood()).toList();
	}

	synchronized int size() {
		return this.seeds.size();
	}

	synchronized void write(Path file, Duration took) throws IOException {
		List<String> lines = new ArrayList<>(List.of("# Kill runs", "",
				"%d seeds in %d s; %d with violations or a fault that never fired".formatted(this.seeds.size(),
						took.toSeconds(), bad().size()),
				"", "| failpoint | " + each((setUp) -> setUp.name()) + " |",
				"| --- | " + each((setUp) -> "---:") + " |"));
		for (Failpoint failpoint : Failpoint.values()) {
			lines.add("| " + failpoint + " | " + each((setUp) -> Long.toString(count(failpoint, setUp))) + " |");
		}
		lines.add("");
		lines.add("Went on after (ms from ready, or from the death of the other instance): " + recoveries());
		lines.add("");
		this.seeds.stream()
			.sorted(Comparator.comparingLong((SeedReport seed) -> seed.seed.number()))
			.forEach((seed) -> lines.add("- " + seed));
		Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
		Files.write(file, lines);
	}

	private long count(Failpoint failpoint, SetUp setUp) {
		return this.seeds.stream()
			.filter((seed) -> seed.isFired && seed.seed.failpoint() == failpoint && seed.seed.setUp() == setUp)
			.count();
	}

	private String recoveries() {
		return each((setUp) -> {
			List<Long> times = this.seeds.stream()
				.filter((seed) -> seed.seed.setUp() == setUp)
				.map((seed) -> seed.recovery)
				.filter(Objects::nonNull)
				.map(Duration::toMillis)
				.sorted()
				.toList();
			return times.isEmpty() ? setUp + " none"
					: "%s median %d, most %d".formatted(setUp, times.get(times.size() / 2), times.getLast());
		});
	}

	private static String each(java.util.function.Function<SetUp, String> cell) {
		return Arrays.stream(SetUp.values()).map(cell).collect(Collectors.joining(" | "));
	}

}
