package io.chimedesk.run.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What came of all seeds.
 */
final class KillReport {

	private static final int ENOUGH_SEEDS = 30;

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

	/**
	 * The places where nobody has died, once there were seeds enough for all of them.
	 */
	synchronized Set<Failpoint> neverHit() {
		Set<Failpoint> missing = EnumSet.allOf(Failpoint.class);
		this.seeds.stream().filter((seed) -> seed.isFired).forEach((seed) -> missing.remove(seed.seed.failpoint()));
		return (this.seeds.size() < ENOUGH_SEEDS) ? Set.of() : missing;
	}

	/**
	 * The figures that count.
	 */
	synchronized String summary() {
		return String.join("\n", "Seeds: " + this.seeds.size(),
				"Plays: " + each((setUp) -> setUp + " " + count((seed) -> seed.seed.setUp() == setUp)),
				"Failpoints hit: " + Arrays.stream(Failpoint.values())
					.map((failpoint) -> failpoint + " "
							+ count((seed) -> seed.isFired && seed.seed.failpoint() == failpoint))
					.collect(Collectors.joining(", ")),
				"Asked by the operator: " + Arrays.stream(Errand.values())
					.map((errand) -> errand + " " + count((seed) -> seed.seed.errand() == errand))
					.collect(Collectors.joining(", ")),
				"Two runs side by side: " + count((seed) -> seed.sideBySide) + " of "
						+ count((seed) -> seed.seed.runs() > 1),
				"Violations: " + this.seeds.stream().mapToInt((seed) -> seed.violations.size()).sum(),
				"Never fired: " + count((seed) -> !seed.isFired), "Went on after: " + recoveries());
	}

	synchronized void write(Path file, Duration took) throws IOException {
		List<String> lines = new ArrayList<>(List.of("# Kill runs", "",
				"%d seeds in %d s; %d with violations or a fault that never fired".formatted(this.seeds.size(),
						took.toSeconds(), bad().size()),
				"", summary(), "", "| failpoint | " + each((setUp) -> setUp.name()) + " |",
				"| --- | " + each((setUp) -> "---:") + " |"));
		for (Failpoint failpoint : Failpoint.values()) {
			lines.add("| " + failpoint + " | " + each((setUp) -> Long.toString(count(failpoint, setUp))) + " |");
		}
		lines.add("");
		lines.add("Going on is measured in ms from ready, or from the death of the other instance.");
		lines.add("");
		this.seeds.stream()
			.sorted(Comparator.comparingLong((SeedReport seed) -> seed.seed.number()))
			.forEach((seed) -> lines.add("- " + seed));
		Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
		Files.write(file, lines);
	}

	private long count(Failpoint failpoint, SetUp setUp) {
		return count((seed) -> seed.isFired && seed.seed.failpoint() == failpoint && seed.seed.setUp() == setUp);
	}

	private long count(Predicate<SeedReport> which) {
		return this.seeds.stream().filter(which).count();
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

	private static String each(Function<SetUp, String> cell) {
		return Arrays.stream(SetUp.values()).map(cell).collect(Collectors.joining(" | "));
	}

}
