package io.chimedesk.resolver.web;

import java.util.List;

import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.resolver.ListColumns;

import org.springframework.stereotype.Component;

/**
 * The file to begin a list with: the header, and rows that show what a cell may say.
 */
@Component
class TemplateFile {

	private static final String USUAL_TIER = "Pro";

	String of(ChimeAccount account) {
		List<String> tiers = account.supportedTiers();
		String tier = (tiers.isEmpty() || tiers.contains(USUAL_TIER)) ? USUAL_TIER : tiers.getLast();
		return String.join("\r\n", String.join(",", ListColumns.INPUT), "first.user@example.com," + tier + ",,,",
				"second.user@example.com,,SharedDevice,true,arn:aws:a4b:us-east-1:123456789012:room/example", "");
	}

}
