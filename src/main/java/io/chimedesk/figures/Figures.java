package io.chimedesk.figures;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import io.chimedesk.chime.LicenceTier;
import io.chimedesk.figures.FigureTable.Division;
import io.chimedesk.request.RequestLife;

/**
 * What the requests of a period come to, whatever became of them since.
 *
 * @param first the Monday that it begins with
 * @param zone where its weeks begin
 * @param total of all of them
 */
public record Figures(FigurePeriod period, LocalDate first, ZoneId zone, FigureLine total, List<FigureTable> tables) {

	private static final Comparator<FigureLine> MOST = Comparator.comparingInt(FigureLine::requests)
		.reversed()
		.thenComparing(FigureLine::name, String.CASE_INSENSITIVE_ORDER);

	public Figures {
		tables = List.copyOf(tables);
	}

	static Figures of(FigurePeriod period, LocalDate first, ZoneId zone, List<RequestLife> lives) {
		return new Figures(period, first, zone, FigureLine.of("", lives),
				List.of(new FigureTable(Division.WEEK, weeks(period, first, zone, lives)),
						new FigureTable(Division.TIER, tiers(lives)),
						new FigureTable(Division.REASON, most(lives, RequestLife::reason)),
						new FigureTable(Division.OPERATOR, most(lives, RequestLife::by))));
	}

	/** Every week, also one without requests. */
	private static List<FigureLine> weeks(FigurePeriod period, LocalDate first, ZoneId zone, List<RequestLife> lives) {
		Map<LocalDate, List<RequestLife>> weeks = lives.stream()
			.collect(Collectors.groupingBy((life) -> FigurePeriod.monday(LocalDate.ofInstant(life.created(), zone))));
		return LongStream.range(0, period.weeks())
			.mapToObj(first::plusWeeks)
			.map((monday) -> FigureLine.of(monday.toString(), weeks.getOrDefault(monday, List.of())))
			.toList();
	}

	private static List<FigureLine> tiers(List<RequestLife> lives) {
		Map<LicenceTier, List<RequestLife>> tiers = lives.stream()
			.collect(Collectors.groupingBy(RequestLife::tier, TreeMap::new, Collectors.toList()));
		return tiers.entrySet().stream().map((tier) -> FigureLine.of(tier.getKey().wire(), tier.getValue())).toList();
	}

	/** The most frequent first; case and spaces make no difference. */
	private static List<FigureLine> most(List<RequestLife> lives, Function<RequestLife, String> name) {
		Map<String, List<RequestLife>> groups = new TreeMap<>();
		for (RequestLife life : lives) {
			String key = name.apply(life).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
			groups.computeIfAbsent(key, (missing) -> new ArrayList<>()).add(life);
		}
		return groups.values()
			.stream()
			.map((group) -> FigureLine.of(name.apply(group.getFirst()).strip(), group))
			.sorted(MOST)
			.toList();
	}

}
