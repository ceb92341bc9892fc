package io.chimedesk.journey;

import com.microsoft.playwright.Locator;
import org.jspecify.annotations.Nullable;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The keyboard of somebody without a mouse, who has to see at every stop where it is.
 */
record Keyboard(Tab tab) {

	private static final int FAR = 200;

	private static final String WHAT_IS_WRONG = """
			() => {
			  const at = document.activeElement;
			  const style = getComputedStyle(at);
			  const box = at.getBoundingClientRect();
			  const top = document.elementFromPoint(box.left + Math.min(box.width / 2, 40), box.top + box.height / 2);
			  const marked = at.matches(":focus-visible") && (style.outlineStyle !== "none" || style.boxShadow !== "none");
			  const seen = top !== null && (at.contains(top) || top.contains(at));
			  return at === document.body || (marked && seen) ? null
			    : `${marked ? "covered" : "not marked"}: ${at.outerHTML.slice(0, 200)} ${Math.round(box.top)}`;
			}""";

	void press(String key) {
		this.tab.page().keyboard().press(key);
	}

	void type(String text) {
		this.tab.page().keyboard().type(text);
	}

	void walkTo(Locator target) {
		walk(target, "Tab");
	}

	void walkBackTo(Locator target) {
		walk(target, "Shift+Tab");
	}

	void walkToAndPress(Locator target, String key) {
		walkTo(target);
		press(key);
	}

	private void walk(Locator target, String key) {
		for (int stops = 0; stops < FAR && !isAt(target); stops++) {
			press(key);
			assertThat(whatIsWrong()).isNull();
		}
		assertThat(target.first()).isFocused();
	}

	private boolean isAt(Locator target) {
		return target.count() > 0 && (boolean) target.first().evaluate("(one) => one === document.activeElement");
	}

	private @Nullable Object whatIsWrong() {
		return this.tab.page().evaluate(WHAT_IS_WRONG);
	}

}
