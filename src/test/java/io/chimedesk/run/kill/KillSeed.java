package io.chimedesk.run.kill;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * All that a number decides: the set-up, where the program dies, and what goes wrong
 * besides.
 *
 * @param pass at which pass of the failpoint, or at which call
 * @param first what the first crash is, before the one of {@link Failpoint#K10}
 * @param delayMillis how long after the call, where the time is random
 * @param faults lines of the simulator's fault script
 * @param runs how many runs go side by side
 * @param errand what the operator asks of them
 * @param heldCall the call during which the operator asks before the death
 */
record KillSeed(long number, SetUp setUp, Failpoint failpoint, int pass, Failpoint first, int delayMillis,
		List<String> faults, int runs, Errand errand, int heldCall) {

	private static final List<Failpoint> WITH_A_BATCH_UNDER_WAY = List.of(Failpoint.K3, Failpoint.K5, Failpoint.K6);

	private static final List<String> ENDINGS = List.of("""
			"Ending":"Normal","DelayMillis":300""", """
			"Ending":"Dropped\"""", """
			"Ending":"CutOff\"""", """
			"Ending":"Empty\"""", """
			"Ending":"NoList\"""", """
			"Ending":"Html\"""", """
			"Ending":"Exception","Exception":"ThrottledClientException\"""", """
			"Ending":"Exception","Exception":"ServiceFailureException\"""", """
			"Ending":"Exception","Exception":"ServiceUnavailableException\"""");

	private static final List<String> APPLIED = List.of("", "\"Applied\":0,", "\"Applied\":7,");

	static KillSeed of(long number) {
		SetUp[] setUps = SetUp.values();
		Failpoint[] failpoints = Failpoint.values();
		RandomGenerator random = new Random(number * 0x9E3779B97F4A7C15L);
		Failpoint failpoint = failpoints[(int) (number % failpoints.length)];
		SetUp setUp = setUps[(int) ((number + number / failpoints.length) % setUps.length)];
		Failpoint first = (failpoint == Failpoint.K10)
				? WITH_A_BATCH_UNDER_WAY.get(random.nextInt(WITH_A_BATCH_UNDER_WAY.size())) : failpoint;
		int pass = pass(first, random);
		int delayMillis = random.nextInt(200);
		List<String> faults = faults(random);
		int runs = 1 + random.nextInt(2);
		Errand errand = errand(first, random);
		return new KillSeed(number, setUp, failpoint, (errand == Errand.CANCEL_BEFORE) ? 1 : pass, first, delayMillis,
				faults, runs, errand, 3 + random.nextInt(6));
	}

	/**
	 * Whether they are let go on before they died, if they died late enough.
	 */
	boolean awaitsPause() {
		return this.delayMillis % 2 == 0;
	}

	/**
	 * Half of the seeds have one. There is no run to be asked for before it was
	 * confirmed, and after a cancel no intent to die at.
	 */
	private static Errand errand(Failpoint first, RandomGenerator random) {
		Errand errand = Errand.values()[Math.max(0,
				random.nextInt(2 * Errand.values().length - 2) - Errand.values().length + 2)];
		boolean isPossible = first != Failpoint.K1 && !(first == Failpoint.K3 && errand == Errand.CANCEL_BEFORE);
		return isPossible ? errand : errand.after();
	}

	private static int pass(Failpoint failpoint, RandomGenerator random) {
		return switch (failpoint) {
			case K1, K8 -> 1;
			case K2, K9 -> 1 + random.nextInt(2);
			case RANDOM -> 1 + random.nextInt(20);
			default -> 1 + random.nextInt(10);
		};
	}

	private static List<String> faults(RandomGenerator random) {
		List<String> faults = new ArrayList<>();
		for (int i = random.nextInt(4); i > 0; i--) {
			faults.add("{\"Operation\":\"BatchUpdateUser\",\"Times\":" + (1 + random.nextInt(2)) + ","
					+ APPLIED.get(random.nextInt(APPLIED.size())) + ENDINGS.get(random.nextInt(ENDINGS.size())) + "}");
		}
		if (random.nextInt(3) == 0) {
			faults.add("{\"Operation\":\"ListUsers\",\"Times\":1," + ENDINGS.get(random.nextInt(ENDINGS.size())) + "}");
		}
		return List.copyOf(faults);
	}

}
