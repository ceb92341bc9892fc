package io.chimedesk.lease.web;

import java.util.List;

import io.chimedesk.audit.Actor;
import io.chimedesk.directory.Directory;
import io.chimedesk.lease.Lease;
import io.chimedesk.lease.LeaseBook;
import io.chimedesk.lease.LeasePlace;
import io.chimedesk.lease.LeaseShow;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The list of leases, and how many end in which week.
 */
@Controller
class LeasesController {

	private static final int SIZE = 25;

	private final LeaseBook book;

	private final LeaseViews views;

	private final Directory directory;

	LeasesController(LeaseBook book, LeaseViews views, Directory directory) {
		this.book = book;
		this.views = views;
		this.directory = directory;
	}

	@GetMapping("/leases")
	String list(@RequestParam(required = false) @Nullable String show,
			@RequestParam(required = false) @Nullable String after, Authentication authentication, Model model) {
		LeaseShow shown = LeaseShow.of(show);
		@Nullable LeasePlace place = LeasePlace.of(after).orElse(null);
		List<Lease> found = this.book.list(shown, place, SIZE + 1);
		List<Lease> page = found.stream().limit(SIZE).toList();
		String next = (found.size() > SIZE) ? this.book.place(page.getLast()).toString() : null;
		model.addAttribute("page",
				new LeasesPage(shown, this.views.of(page, Actor.of(authentication)), this.book.counts(),
						this.book.weeks(), next, place == null, this.directory.accounts(), this.book.setbacks()));
		return "lease/leases";
	}

}
