package io.chimedesk.figures.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.Audit;
import io.chimedesk.figures.FigureLine;
import io.chimedesk.figures.FigurePeriod;
import io.chimedesk.figures.FigureTable;
import io.chimedesk.figures.FigureTable.Division;
import io.chimedesk.figures.RequestFigures;
import io.chimedesk.ui.CsvDownload;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The figures as a page and as a file, for the period that the address says.
 */
@Controller
class FiguresController {

	private static final String PATH = "/requests/figures";

	private static final List<String> COLUMNS = List.of("divided_by", "name", "requests", "users", "granted_at_once",
			"done", "unfinished", "not_granted", "decision_median_minutes", "decision_p90_minutes",
			"done_median_minutes", "done_p90_minutes");

	private final RequestFigures figures;

	private final Audit audit;

	FiguresController(RequestFigures figures, Audit audit) {
		this.figures = figures;
		this.audit = audit;
	}

	@GetMapping(PATH)
	String page(@RequestParam(required = false) @Nullable String period, Model model) {
		model.addAttribute("figures", this.figures.of(FigurePeriod.of(period)));
		model.addAttribute("periods", FigurePeriod.values());
		return "figures/page";
	}

	/**
	 * Sends the file. Whoever only asks for the head takes nothing along, so the journal
	 * stays as it is.
	 */
	@GetMapping(PATH + ".csv")
	void download(@RequestParam(required = false) @Nullable String period, HttpMethod method,
			Authentication authentication, HttpServletResponse response) throws IOException {
		FigurePeriod wanted = FigurePeriod.of(period);
		String name = "chime-desk-requests-" + wanted.word() + ".csv";
		CsvDownload.describe(response, name);
		if (method == HttpMethod.HEAD) {
			return;
		}
		this.audit.record(Actor.of(authentication), "figures.exported", "figures/" + wanted.word(), Map.of());
		try (CsvDownload csv = CsvDownload.begin(response, name, COLUMNS)) {
			this.figures.of(wanted).tables().forEach((table) -> write(csv, table));
		}
	}

	private static void write(CsvDownload csv, FigureTable table) {
		table.lines().forEach((line) -> write(csv, table.by(), line));
	}

	private static void write(CsvDownload csv, Division by, FigureLine line) {
		csv.row(by.word(), line.name(), line.requests(), line.users(), line.atOnce(), line.done(), line.unfinished(),
				line.refused(), minutes(line.decision().median()), minutes(line.decision().p90()),
				minutes(line.finish().median()), minutes(line.finish().p90()));
	}

	private static @Nullable Long minutes(@Nullable Duration length) {
		return (length != null) ? length.toMinutes() : null;
	}

}
