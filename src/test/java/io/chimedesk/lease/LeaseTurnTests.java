package io.chimedesk.lease;

import java.util.UUID;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.DirectoryFixture;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.PageTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/**
 * What the scheduler does is within what the program itself may do.
 */
@PageTest
class LeaseTurnTests {

	@Autowired
	private Leases leases;

	@Autowired
	private LeaseDays days;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Directory directory;

	@Autowired
	private FakeChime chime;

	@Autowired
	private RecurringTask<Void> leaseTurnTask;

	@Test
	void endsWhatIsDueAsTheProgramItself() {
		String account = "acc-" + UUID.randomUUID();
		this.chime.with(FakeChime.accountNamed(account, "Leases", "Team", "Basic", "Pro"));
		this.chime.with(account, FakeChime.userNamed("user-0001", "Pro"));
		DirectoryFixture.copy(this.jdbc, this.directory, this.chime);
		this.leases.grant(
				new Grant(account, "user-0001", LicenceTier.PRO, "Basic", this.days.today().minusDays(1), 1, "hanna"));
		this.leaseTurnTask.execute(this.leaseTurnTask.instance("now"), mock(ExecutionContext.class));
		Lease lease = this.leases.of(account, "user-0001").getFirst();
		assertThat(lease.status()).isEqualTo(LeaseStatus.ENDING);
		assertThat(this.jdbc.sql("select owner from run where number = :run")
			.param("run", lease.back().run())
			.query(String.class)
			.single()).isEqualTo("system");
	}

}
