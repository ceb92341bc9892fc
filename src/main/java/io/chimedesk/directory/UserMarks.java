package io.chimedesk.directory;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Asks the other modules who is in their groups.
 */
@Service
class UserMarks {

	private final ObjectProvider<UserMark> marks;

	UserMarks(ObjectProvider<UserMark> marks) {
		this.marks = marks;
	}

	/**
	 * The slots of the users of each group.
	 * @param wanted which groups, by their name
	 */
	Map<String, BitSet> slots(String accountId, UserIndex index, Predicate<String> wanted) {
		Map<String, BitSet> slots = new HashMap<>();
		this.marks.stream()
			.filter((mark) -> wanted.test(mark.name()))
			.forEach((mark) -> slots.put(mark.name(), index.slots(mark.userIds(accountId))));
		return slots;
	}

}
