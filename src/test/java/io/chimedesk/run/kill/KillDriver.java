package io.chimedesk.run.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.FileSystemUtils;

/**
 * Plays seeds, several lanes side by side: they mostly wait.
 */
final class KillDriver {

	private static final Logger logger = LoggerFactory.getLogger(KillDriver.class);

	private static final int SEEDS_OF_A_LANE = 20;

	private static final int MOST_FAILURES = 5;

	private final Path folder;

	private final PackagedJar jar;

	private final KillReport report;

	private final Map<SetUp, Queue<KillSeed>> seeds = new EnumMap<>(SetUp.class);

	private final AtomicInteger lanes = new AtomicInteger();

	private final AtomicInteger failures = new AtomicInteger();

	KillDriver(Path folder, PackagedJar jar, KillReport report) {
		this.folder = folder;
		this.jar = jar;
		this.report = report;
	}

	/**
	 * Plays these, with so many lanes for each set-up.
	 */
	void play(List<Long> numbers, int lanesEach) throws Exception {
		for (long number : numbers) {
			KillSeed seed = KillSeed.of(number);
			this.seeds.computeIfAbsent(seed.setUp(), (setUp) -> new ConcurrentLinkedQueue<>()).add(seed);
		}
		try (ExecutorService threads = Executors.newCachedThreadPool()) {
			List<Future<?>> ends = new ArrayList<>();
			for (Map.Entry<SetUp, Queue<KillSeed>> queue : this.seeds.entrySet()) {
				for (int i = 0; i < Math.min(lanesEach, queue.getValue().size()); i++) {
					Callable<Boolean> lane = () -> playAll(queue.getKey(), queue.getValue());
					ends.add(threads.submit(lane));
				}
			}
			for (Future<?> end : ends) {
				end.get();
			}
		}
	}

	private boolean playAll(SetUp setUp, Queue<KillSeed> queue) throws Exception {
		while (!queue.isEmpty()) {
			playSome(setUp, queue);
		}
		return true;
	}

	private void playSome(SetUp setUp, Queue<KillSeed> queue) throws Exception {
		Path place = Files.createDirectories(this.folder.resolve("lane-" + this.lanes.incrementAndGet()));
		List<SeedReport> done = new ArrayList<>();
		try (Lane lane = Lane.open(this.jar, setUp, place)) {
			for (int i = 0; i < SEEDS_OF_A_LANE; i++) {
				KillSeed seed = queue.poll();
				if (seed == null) {
					break;
				}
				done.add(lane.play(seed));
				System.out.println(done.getLast());
			}
			lane.finish();
		}
		catch (Lane.LaneLost ex) {
			done.add(ex.report());
			logger.error("{} is lost", place.getFileName(), ex);
		}
		catch (Lane.NotOpened ex) {
			logger.warn("{} did not start", place.getFileName(), ex);
			if (this.failures.incrementAndGet() > MOST_FAILURES) {
				throw ex;
			}
		}
		finally {
			done.forEach(this.report::add);
			tidy(place, done);
		}
	}

	/** What went well leaves nothing behind. */
	private static void tidy(Path place, List<SeedReport> done) throws IOException {
		if (!done.isEmpty() && done.stream().allMatch(SeedReport::isGood)) {
			FileSystemUtils.deleteRecursively(place);
		}
	}

}
