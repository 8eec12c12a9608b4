package io.github.migrationboot.internal.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads URLs the way libpq does, and is more patient with passwords that somebody forgot
 * to encode: the login ends at the <em>last</em> {@code @} before the parameters.
 * Stateless but for the variable's name; safe for use by several threads.
 */
final class UrlParser {

	private static final Pattern ASSIGNMENT = Pattern.compile("\\s*[A-Za-z_][\\w.%-]*\\s*=");

	private final UrlErrors errors;

	UrlParser(UrlErrors errors) {
		this.errors = errors;
	}

	/**
	 * Parse a URL.
	 * @param url the URL without blanks around it
	 * @return its keywords and values
	 * @throws InvalidDatabaseUrlException if it is not a URL of a PostgreSQL database
	 */
	Keywords parse(String url) {
		UrlScheme scheme = UrlScheme.of(url, this.errors);
		Keywords keywords = new Keywords(scheme.dialect());
		String rest = scheme.rest();
		int query = queryStart(rest);
		String server = (query < 0) ? rest : rest.substring(0, query);
		if (!scheme.slashes()) {
			database(server, keywords);
		}
		else {
			server(server, keywords);
		}
		if (scheme.encrypted()) {
			keywords.set("ssl", "true");
		}
		if (query >= 0) {
			parameters(rest.substring(query + 1), keywords);
		}
		return keywords;
	}

	// The question mark before the parameters, and not one inside the password: what
	// follows it starts with a parameter that we know, or what precedes it has the login.
	private int queryStart(String rest) {
		for (int i = rest.indexOf('?'); i >= 0; i = rest.indexOf('?', i + 1)) {
			if (i + 1 == rest.length() || Parameters.startWithin(rest, i + 1)) {
				return i;
			}
		}
		int firstAt = rest.indexOf('@');
		int lastAt = rest.lastIndexOf('@');
		for (int i = rest.indexOf('?'); i >= 0; i = rest.indexOf('?', i + 1)) {
			boolean assignment = ASSIGNMENT.matcher(rest).region(i + 1, rest.length()).lookingAt();
			if (lastAt < i || (firstAt < i && assignment)) {
				return i;
			}
		}
		return -1;
	}

	private void server(String server, Keywords keywords) {
		int at = loginEnd(server);
		if (at >= 0) {
			login(server.substring(0, at), keywords);
		}
		String target = withoutFragment(server.substring(at + 1), keywords);
		int slash = target.indexOf('/');
		hosts((slash < 0) ? target : target.substring(0, slash), keywords);
		if (slash >= 0) {
			keywords.set(Keywords.DATABASE, decode(target.substring(slash + 1), "database", keywords.dialect()));
		}
	}

	private int loginEnd(String server) {
		int at = server.lastIndexOf('@');
		int slash = server.indexOf('/');
		if (slash >= 0 && slash < at && server.substring(0, slash).indexOf('@') < 0
				&& server.substring(0, slash).indexOf(':') < 0) {
			return -1; // No password starts before the slash: the @ is in the database's
						// name.
		}
		return at;
	}

	private void login(String login, Keywords keywords) {
		int colon = login.indexOf(':');
		String user = (colon < 0) ? login : login.substring(0, colon);
		keywords.set(Keywords.USER, PercentEncoding.decodeLeniently(user, "user name", this.errors));
		if (colon >= 0) {
			keywords.set(Keywords.PASSWORD,
					PercentEncoding.decodeLeniently(login.substring(colon + 1), "password", this.errors));
		}
	}

	private void database(String name, Keywords keywords) {
		String path = name.startsWith("/") ? name.substring(1) : name;
		keywords.set(Keywords.DATABASE, decode(withoutFragment(path, keywords), "database", keywords.dialect()));
	}

	private String withoutFragment(String text, Keywords keywords) {
		int hash = text.indexOf('#');
		if (hash < 0) {
			return text;
		}
		keywords.markFragment();
		return text.substring(0, hash);
	}

	private void hosts(String list, Keywords keywords) {
		List<String> hosts = new ArrayList<>();
		List<String> ports = new ArrayList<>();
		for (String address : list.split(",", -1)) {
			int colon = portColon(address);
			hosts.add(PercentEncoding.decode(address.substring(0, colon), "host", this.errors));
			ports.add((colon < address.length()) ? address.substring(colon + 1) : "");
		}
		if (hosts.stream().anyMatch((host) -> !host.isEmpty())) {
			keywords.set(Keywords.HOST, String.join(",", hosts));
		}
		if (ports.stream().anyMatch((port) -> !port.isEmpty())) {
			keywords.set(Keywords.PORT, String.join(",", ports));
		}
	}

	// Where the colon before the port is, or the length of the address.
	private int portColon(String address) {
		if (address.startsWith("[")) {
			int close = address.indexOf(']');
			boolean complete = close > 1 && (close + 1 == address.length() || address.charAt(close + 1) == ':');
			if (!complete) {
				throw this.errors.badHost();
			}
			return close + 1;
		}
		int colon = address.lastIndexOf(':');
		if (address.startsWith("%2F") || address.startsWith("%2f")) {
			// The path of a Cloud SQL socket has colons of its own.
			return address.matches(".*:[0-9]*") ? colon : address.length();
		}
		if (colon != address.indexOf(':')) {
			throw this.errors.badAddress();
		}
		return (colon < 0) ? address.length() : colon;
	}

	private void parameters(String query, Keywords keywords) {
		boolean firstHost = true;
		boolean firstPort = true;
		for (String token : query.split("&")) {
			if (token.isBlank()) {
				continue;
			}
			int equals = token.indexOf('=');
			if (equals < 0 && keywords.dialect() == Dialect.LIBPQ) {
				throw this.errors.noValue();
			}
			String name = (equals < 0) ? token : token.substring(0, equals);
			String keyword = Parameters.keyword(decode(name.strip(), "parameters", keywords.dialect()),
					keywords.dialect());
			String raw = (equals < 0) ? "" : token.substring(equals + 1).strip();
			String value = Keywords.PASSWORD.equals(keyword) ? password(raw, keywords.dialect())
					: decode(raw, "parameters", keywords.dialect());
			switch (keyword) {
				case Keywords.HOST -> {
					keywords.append(keyword, value, firstHost);
					firstHost = false;
				}
				case Keywords.PORT -> {
					keywords.append(keyword, value, firstPort);
					firstPort = false;
				}
				default -> keywords.set(keyword, value);
			}
		}
	}

	private String password(String raw, Dialect dialect) {
		String text = (dialect == Dialect.LIBPQ) ? raw : raw.replace('+', ' ');
		return PercentEncoding.decodeLeniently(text, "password", this.errors);
	}

	private String decode(String text, String part, Dialect dialect) {
		String form = (dialect == Dialect.LIBPQ) ? text : text.replace('+', ' ');
		return PercentEncoding.decode(form, part, this.errors);
	}

}
