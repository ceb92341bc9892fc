package io.chimedesk.chime;

import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.TimeMeter;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The rate of the calls: shared by all instances where they share a database.
 */
@Configuration(proxyBeanMethods = false)
class RateConfiguration {

	@Bean
	Rates callRates(ChimeProperties properties, SlowDowns slowDowns, SharedBuckets shared) {
		double ceiling = properties.callsPerSecond();
		if (ceiling == 0) {
			return Rates.open(slowDowns, TimeMeter.SYSTEM_NANOTIME, BlockingStrategy.PARKING);
		}
		Buckets buckets = shared.arePossible() ? shared.within(ceiling)
				: new LocalBuckets(ceiling, TimeMeter.SYSTEM_NANOTIME);
		return new Rates(ceiling,
				new CallLines(ceiling, buckets, slowDowns, TimeMeter.SYSTEM_NANOTIME, BlockingStrategy.PARKING),
				slowDowns::of);
	}

	@Bean
	PacedChime pacedChime(Chime chime, Rates rates) {
		return new PacedChime(chime, rates);
	}

}
