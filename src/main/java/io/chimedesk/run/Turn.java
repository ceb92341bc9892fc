package io.chimedesk.run;

import java.util.List;

/**
 * What a turn of the worker has led to.
 *
 * @param flights what is to be sent now that it is committed
 */
record Turn(Step step, List<Flight> flights) {
}
