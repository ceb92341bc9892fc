package io.chimedesk.run.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.Audit;
import io.chimedesk.run.Run;
import io.chimedesk.run.RunItem;
import io.chimedesk.run.RunReports;
import io.chimedesk.ui.CsvDownload;
import io.chimedesk.ui.Flash;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The result of a run as a CSV file, with the filter of the page.
 */
@Controller
class ResultFileController {

	private static final int ROWS_AT_ONCE = 2_000;

	private final RunReports reports;

	private final RunWords words;

	private final Audit audit;

	ResultFileController(RunReports reports, RunWords words, Audit audit) {
		this.reports = reports;
		this.words = words;
		this.audit = audit;
	}

	/**
	 * Streams the file; a run that goes on has no result yet and leads back to its page.
	 * Whoever only asks for the head takes nothing along, so the journal stays as it is.
	 */
	@GetMapping(RunController.RUN + "/result.csv")
	@Nullable String download(@PathVariable long number, ResultQuery query, HttpMethod method, Authentication authentication,
			RedirectAttributes redirect, HttpServletResponse response) throws IOException {
		Actor actor = Actor.of(authentication);
		Run run = this.reports.get(number, actor);
		if (run.status().isOpen()) {
			redirect.addFlashAttribute(Flash.NAME, Flash.warning("run.flash.still-open"));
			return "redirect:/runs/" + number;
		}
		CsvDownload.describe(response, name(number));
		if (method != HttpMethod.HEAD) {
			this.audit.record(actor, "run.exported", "run/" + number, details(run, query));
			write(run, query, response);
		}
		return null;
	}

	private void write(Run run, ResultQuery query, HttpServletResponse response) throws IOException {
		try (CsvDownload csv = CsvDownload.begin(response, name(run.number()), ResultFile.COLUMNS)) {
			ResultFile file = new ResultFile(csv, this.words);
			int offset = 0;
			List<RunItem> items;
			do {
				items = this.reports.items(run, query.filter(), offset, ROWS_AT_ONCE);
				items.forEach(file::add);
				offset += items.size();
			}
			while (items.size() == ROWS_AT_ONCE);
		}
	}

	private static String name(long number) {
		return "chime-desk-run-" + number + ".csv";
	}

	private Map<String, @Nullable Object> details(Run run, ResultQuery query) {
		Map<String, @Nullable Object> details = new LinkedHashMap<>();
		details.put("users", this.reports.count(run, query.filter()));
		details.put("outcome", query.outcome());
		details.put("code", query.code());
		details.put("searched", (query.q() != null) ? Boolean.TRUE : null);
		return details;
	}

}
