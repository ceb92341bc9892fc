package io.chimedesk.run.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.directory.Directory;
import io.chimedesk.run.CodeCount;
import io.chimedesk.run.Outcome;
import io.chimedesk.run.Playbook;
import io.chimedesk.run.Playbook.Advice;
import io.chimedesk.run.ResultFilter;
import io.chimedesk.run.Run;
import io.chimedesk.run.RunItem;
import io.chimedesk.run.RunReports;
import io.chimedesk.run.RunStatus;
import io.chimedesk.run.web.RunResult.CodeGroup;
import io.chimedesk.run.web.RunResult.Tile;

import org.springframework.stereotype.Component;

/**
 * Gathers what the pages of runs show.
 */
@Component
class RunViews {

	private static final int EXAMPLES = 3;

	private static final Set<Outcome> GROUPED = EnumSet.complementOf(EnumSet.of(Outcome.APPLIED));

	private final RunReports reports;

	private final Directory directory;

	private final RunWords words;

	RunViews(RunReports reports, Directory directory, RunWords words) {
		this.reports = reports;
		this.directory = directory;
		this.words = words;
	}

	RunHead head(Run run) {
		return head(run, this.directory.account(run.accountId()).map(ChimeAccount::name).orElse(run.accountId()));
	}

	List<RunHead> heads(List<Run> runs) {
		Map<String, String> names = this.directory.accounts()
			.stream()
			.collect(Collectors.toMap(ChimeAccount::accountId, ChimeAccount::name));
		return runs.stream().map((run) -> head(run, names.getOrDefault(run.accountId(), run.accountId()))).toList();
	}

	/**
	 * The groups of users that have an outcome other than applied.
	 */
	private List<CodeGroup> groups(Run run) {
		return this.reports.counts(run, GROUPED).stream().map((count) -> group(run, count)).toList();
	}

	/**
	 * The groups that somebody may have to look after.
	 */
	List<CodeGroup> problems(Run run) {
		return groups(run).stream().filter((group) -> group.count().outcome() != Outcome.SKIPPED).toList();
	}

	RunResult result(Run run, ResultQuery query) {
		List<CodeGroup> groups = groups(run);
		List<String> codes = groups.stream()
			.map((group) -> group.count().code())
			.filter(Objects::nonNull)
			.distinct()
			.toList();
		return new RunResult(tiles(run), groups, codes, users(run, query));
	}

	private RunHead head(Run run, String account) {
		return new RunHead(run, this.words.title(run), account, this.words.duration(run), OutcomeBar.of(run));
	}

	private CodeGroup group(Run run, CodeCount count) {
		ResultFilter filter = new ResultFilter(count.outcome(), count.code(), null);
		List<RunItem> examples = this.reports.items(run, filter, 0, EXAMPLES);
		boolean cancelled = run.status() == RunStatus.CANCELLED && count.outcome() == Outcome.NOT_ATTEMPTED;
		Advice advice = cancelled ? Playbook.CANCELLED : Playbook.on(count.outcome(), count.code());
		return new CodeGroup(count, advice, rows(run, examples));
	}

	private RunResult.Users users(Run run, ResultQuery query) {
		int count = this.reports.count(run, query.filter());
		int page = query.pageOf(count);
		int offset = (page - 1) * ResultQuery.PAGE_SIZE;
		List<RunItem> items = this.reports.items(run, query.filter(), offset, ResultQuery.PAGE_SIZE);
		return new RunResult.Users(query, rows(run, items), count, offset + 1, page, ResultQuery.pages(count));
	}

	private List<RunResult.Row> rows(Run run, List<RunItem> items) {
		List<String> users = items.stream().map(RunItem::userId).toList();
		return RunResult.Row.of(items, this.directory.addresses(run.accountId(), users));
	}

	private static List<Tile> tiles(Run run) {
		Stream<Tile> accepted = (run.accepted() > 0) ? Stream.of(new Tile(null, run.accepted())) : Stream.empty();
		return Stream
			.concat(accepted, Arrays.stream(Outcome.values()).map((outcome) -> new Tile(outcome, users(run, outcome))))
			.toList();
	}

	private static int users(Run run, Outcome outcome) {
		return switch (outcome) {
			case APPLIED -> run.applied();
			case UNCHANGED -> run.unchanged();
			case FAILED -> run.failed();
			case UNKNOWN -> run.unknown();
			case NOT_ATTEMPTED -> run.notAttempted();
			case SKIPPED -> run.skipped();
		};
	}

}
