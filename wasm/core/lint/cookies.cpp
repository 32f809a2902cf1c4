#include <algorithm>

#include "core/lint/rules.hpp"

namespace clearnotice::lint {
namespace {

using notice::topic;

constexpr rule kDuration = {"COOKIE-duration", "GDPR 13(2)(a); CJEU C-673/17, 75–81",
                            "cookies without a duration", level::warning};
constexpr rule kConsent = {"COOKIE-consent", "Directive 2002/58/EC 5(3); CJEU C-673/17, 65",
                           "cookies that need consent", level::warning};
constexpr rule kOld = {"COOKIE-old", "GDPR 5(1)(d)", "a cookie that is no more", level::warning};

/// What became of well-known cookies, as their makers announced it.
struct known_cookie {
  std::string_view name;  ///< glob, in lower case
  std::string_view fate;
};
constexpr known_cookie kKnown[] = {
    {"__cfduid", "Cloudflare ended it on 10 May 2021: leave it out"},
    {"_cfduid", "its name was “__cfduid”, and Cloudflare ended it on 10 May 2021: leave it out"},
    {"_gat_gtag_ua*",
     "Universal Analytics took no more data from 1 July 2023: name what the site "
     "sets today"},
    {"_gat_ua*",
     "Universal Analytics took no more data from 1 July 2023: name what the site sets "
     "today"},
    {"__utm*", "classic Google Analytics was ended: name what the site sets today"},
    {"_dc_gtm_ua*",
     "Universal Analytics took no more data from 1 July 2023: name what the site "
     "sets today"},
};

void check_old(const evidence& found, findings& into) {
  for (const passage& each : found.text().passages) {
    for (const word& name : each.words) {
      if (name.folded.front() != '_') continue;
      for (const known_cookie& known : kKnown) {
        if (!matches_glob(name.folded, known.name)) continue;
        finding made = at_place(kOld, found, each, name.begin, name.end);
        made.found = "the cookie " +
                     quoted(std::string_view(each.text).substr(name.begin, name.end - name.begin));
        made.settle = known.fate;
        into.push_back(std::move(made));
        break;
      }
    }
  }
}

/// At each record of names, else at the first word of cookies.
void check_duration(const evidence& found, findings& into) {
  if (found.has(idea::cookie_duration) || !found.has(idea::cookies)) return;
  const bool records = found.has(idea::cookie_name);
  const std::vector<hit>& places = found.of(records ? idea::cookie_name : idea::cookies);
  for (const hit& each : places) {
    finding made = at_hit(kDuration, found, each);
    made.found = records ? "no duration found for these cookies"
                         : "cookies are spoken of; not found: which ones, and for how long";
    made.settle = "list them in \"cookies\", each with names, use and duration";
    into.push_back(std::move(made));
    if (!records) break;
  }
}

void check_consent(const evidence& found, findings& into) {
  if (found.has(idea::cookie_consent)) return;
  for (const hit& each : found.of(idea::identifier)) {
    if (!found.is_about(*each.in, topic::cookies)) continue;
    finding made = at_hit(kConsent, found, each);
    made.found = "cookies that the site can do without, and no consent to them is found: " +
                 quoted(std::string_view(each.in->text).substr(each.begin, each.end - each.begin));
    made.settle = "ask before they are set, and say here how that is done; or do without them";
    into.push_back(std::move(made));
    break;
  }
}

}  // namespace

void check_cookies(const json::value& root, const evidence& found, findings& into) {
  check_old(found, into);
  // Facts have names and a duration each.
  if (root.find("cookies") == nullptr) check_duration(found, into);
  check_consent(found, into);
}

}  // namespace clearnotice::lint
