package io.chimedesk.ui;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import io.chimedesk.ui.Frame.Assets;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Finds the style sheets and scripts of the modules, so that the layout need not name
 * them.
 */
@Component
class AssetFiles {

	/** Linked by the layout itself, first. */
	private static final Set<String> OF_THE_LAYOUT = Set.of("app.css", "theme.js");

	Assets found() {
		return new Assets(paths("css"), paths("js"));
	}

	private static List<String> paths(String kind) {
		try {
			Resource[] files = new PathMatchingResourcePatternResolver()
				.getResources("classpath:/static/assets/" + kind + "/*." + kind);
			return Arrays.stream(files)
				.map(Resource::getFilename)
				.filter((name) -> name != null && !OF_THE_LAYOUT.contains(name))
				.map((name) -> "/assets/" + kind + "/" + name)
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			return List.of();
		}
	}

}
