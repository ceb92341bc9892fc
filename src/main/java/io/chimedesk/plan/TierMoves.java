package io.chimedesk.plan;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

import io.chimedesk.chime.LicenceTier;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts how many users a plan brings to each tier; whoever asks has read the plan first.
 */
@Repository
class TierMoves {

	private final JdbcClient jdbc;

	TierMoves(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * How many more users have each tier after the plan; below zero for fewer.
	 */
	Map<LicenceTier, Integer> of(UUID planId) {
		Map<LicenceTier, Integer> moves = new EnumMap<>(LicenceTier.class);
		this.jdbc.sql("""
				select coalesce(from_tier, '') as before, to_tier as after, count(*) as users from plan_item
				where plan_id = :plan and skip is null and to_tier is not null
				group by coalesce(from_tier, ''), to_tier""")
			.param("plan", planId)
			.query(Move.class)
			.list()
			.forEach((move) -> {
				LicenceTier.of(move.before()).ifPresent((tier) -> moves.merge(tier, -move.users(), Integer::sum));
				LicenceTier.of(move.after()).ifPresent((tier) -> moves.merge(tier, move.users(), Integer::sum));
			});
		return moves;
	}

	private record Move(String before, String after, int users) {
	}

}
