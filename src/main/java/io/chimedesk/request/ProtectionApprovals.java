package io.chimedesk.request;

import java.util.List;

import io.chimedesk.plan.ProtectionOverride;
import io.chimedesk.policy.Policies;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Has those users of a request sent although protected whom enough approvers wanted sent
 * when they were protected already.
 */
@Component
class ProtectionApprovals {

	private final RequestSteps steps;

	private final Policies policies;

	ProtectionApprovals(RequestSteps steps, Policies policies) {
		this.steps = steps;
		this.policies = policies;
	}

	/**
	 * What overrides the protection of a request's users: as far as it is as old as the
	 * approvals that the policy of the request asks for. Null if there are fewer.
	 */
	@Nullable ProtectionOverride override(LicenceRequest request) {
		List<Approver> latest = this.steps.approvers(request.id());
		int needed = this.policies.get(request.judgement().version()).protectedApprovals();
		if (latest.size() < needed) {
			return null;
		}
		List<String> names = latest.reversed().stream().map(Approver::name).toList();
		return new ProtectionOverride(request.by(), latest.get(needed - 1).at(),
				"Request #" + request.id() + ", approved by " + words(names), names);
	}

	private static String words(List<String> names) {
		int last = names.size() - 1;
		return (last == 0) ? names.getFirst() : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
	}

}
