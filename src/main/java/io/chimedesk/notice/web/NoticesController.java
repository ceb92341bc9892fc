package io.chimedesk.notice.web;

import java.util.List;

import io.chimedesk.notice.MyNotices;
import io.chimedesk.notice.NoticeWords;
import io.chimedesk.notice.ToldNotice;
import io.chimedesk.notice.web.NoticesPage.Line;
import io.chimedesk.ui.Flash;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What an operator was told: not yet read first, then what was.
 */
@Controller
class NoticesController {

	static final String NOTICES = "/notices";

	private static final int MOST_UNREAD = 200;

	private static final int PAGE = 50;

	private final MyNotices notices;

	private final NoticeWords words;

	NoticesController(MyNotices notices, NoticeWords words) {
		this.notices = notices;
		this.words = words;
	}

	@GetMapping(NOTICES)
	String page(@RequestParam(defaultValue = "") String before, Authentication authentication, Model model) {
		String operator = authentication.getName();
		boolean newest = number(before) == 0;
		List<Line> unread = newest ? lines(this.notices.unread(operator, MOST_UNREAD)) : List.of();
		List<Line> read = lines(this.notices.read(operator, newest ? Long.MAX_VALUE : number(before), PAGE + 1));
		List<Line> shown = read.stream().limit(PAGE).toList();
		model.addAttribute("page", new NoticesPage(unread, this.notices.countUnread(operator), shown, newest,
				(read.size() > PAGE) ? shown.getLast().id() : null));
		return "notice/notices";
	}

	/**
	 * Marks it as read, and goes where it leads.
	 */
	@PostMapping(NOTICES + "/{noticeId:\\d{1,18}}/open")
	String open(@PathVariable long noticeId, Authentication authentication) {
		return "redirect:" + this.notices.open(authentication.getName(), noticeId).path();
	}

	/**
	 * Marks all as read that the page showed, and those before them.
	 */
	@PostMapping(NOTICES + "/read")
	String read(@RequestParam(defaultValue = "") String last, Authentication authentication,
			RedirectAttributes redirect) {
		int marked = this.notices.markReadUpTo(authentication.getName(), number(last));
		if (marked > 0) {
			redirect.addFlashAttribute(Flash.NAME, Flash.success("notice.marked", marked));
		}
		return "redirect:" + NOTICES;
	}

	private List<Line> lines(List<ToldNotice> told) {
		return told.stream()
			.map((notice) -> new Line(notice.id(), this.words.text(notice.notice()), notice.toldAt()))
			.toList();
	}

	private static long number(String typed) {
		return typed.matches("[1-9]\\d{0,17}") ? Long.parseLong(typed) : 0;
	}

}
