package io.chimedesk.budget.web;

import java.util.Objects;

import io.chimedesk.chime.LicenceTier;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How many users should have a tier at most.
 *
 * @param tier as the service names it
 * @param ceiling digits; empty for no ceiling
 */
record BudgetForm(String tier, @Pattern(regexp = "\\d{0,7}", message = "{budget.wrong}") String ceiling) {

	static final BudgetForm EMPTY = new BudgetForm(null, null);

	BudgetForm(@Nullable String tier, @Nullable String ceiling) {
		this.tier = Objects.requireNonNullElse(tier, "");
		this.ceiling = Objects.requireNonNullElse(ceiling, "").replaceAll("[\\s,]", "");
	}

	@Nullable LicenceTier tierOrNull() {
		return LicenceTier.of(this.tier).orElse(null);
	}

	@Nullable Integer ceilingOrNull() {
		return this.ceiling.isEmpty() ? null : Integer.valueOf(this.ceiling);
	}

}
