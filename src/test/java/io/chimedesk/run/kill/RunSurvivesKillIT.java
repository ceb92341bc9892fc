package io.chimedesk.run.kill;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The program dies in the middle of its runs, at every named place and at random times,
 * on each set-up. Every run goes on by itself, every user has one true outcome, and the
 * simulator's ledger agrees with each (P01, P02).
 * {@code ./mvnw -Pkill verify -Dseeds=200} plays more of them, {@code -Dseed=17} one.
 */
class RunSurvivesKillIT {

	/** A few that together have each set-up and the most telling places. */
	private static final List<Long> SHORT_SET = List.of(0L, 3L, 6L, 26L, 21L, 10L, 16L, 11L);

	@Test
	void everyRunGoesOnAndTheLedgerAgrees() throws Exception {
		Path folder = Files.createDirectories(Path.of("target/kill").toAbsolutePath());
		Path place = Files.createTempDirectory(folder, "seeds");
		KillReport report = new KillReport();
		Instant begin = Instant.now();
		List<Long> seeds = seeds();

		new KillDriver(place, PackagedJar.unpack(folder), report).play(seeds, Integer.getInteger("lanes", 1));

		report.write(Path.of("target/kill-report.md"), Duration.between(begin, Instant.now()));
		System.out.println(report.summary());
		assertThat(report.size()).isEqualTo(seeds.size());
		assertThat(report.bad()).isEmpty();
		assertThat(report.neverHit()).isEmpty();
	}

	private static List<Long> seeds() {
		String one = System.getProperty("seed", "");
		String many = System.getProperty("seeds", "");
		long from = Long.getLong("from", 0);
		if (!one.isEmpty()) {
			return List.of(Long.valueOf(one));
		}
		return many.isEmpty() ? SHORT_SET : LongStream.range(from, from + Long.parseLong(many)).boxed().toList();
	}

}
