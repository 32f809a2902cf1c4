#include <algorithm>
#include <utility>

#include "core/generated/authorities.hpp"
#include "core/lint/rules.hpp"
#include "core/text/ascii.hpp"

namespace clearnotice::lint {
namespace {

using notice::authority_row;
using notice::kAuthorities;

constexpr rule kName = {"G13-2d-name", "GDPR 13(2)(d)", "an authority called otherwise",
                        level::warning};
constexpr rule kLink = {"G13-2d-link", "GDPR 13(2)(d)", "a link deep into an authority’s site",
                        level::warning};
constexpr rule kContact = {"G13-2d-contact", "GDPR 13(2)(d), 77",
                           "an authority without a way to reach it", level::warning};
constexpr rule kDiffers = {"G13-2d-differs", "GDPR 13(2)(d)",
                           "an authority’s address that is not the table’s", level::warning};

std::string as_of() {
  std::string date = std::to_string(notice::kAuthoritiesAsOf);
  return date.insert(6, "-").insert(4, "-");
}

std::string by_the_table(const authority_row& row) {
  std::string said = "the table (" + as_of() + ") has “" + std::string(row.name) + "”";
  if (!row.url.empty()) said += ", " + std::string(row.url);
  return said + "; check it there";
}

/// `ico.org.uk` of `https://www.ico.org.uk/concerns`.
std::string_view host_of(std::string_view url) {
  if (const std::size_t scheme = url.find("://"); scheme != url.npos) url.remove_prefix(scheme + 3);
  if (url.starts_with("www.")) url.remove_prefix(4);
  return url.substr(0, std::min(url.find_first_of("/?# "), url.size()));
}

struct web_address {
  std::size_t begin = 0, end = 0;
  std::string_view host, path;
};

std::vector<web_address> web_addresses(std::string_view text) {
  std::vector<web_address> found;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && static_cast<unsigned char>(text[end]) > ' ') ++end;
    std::string_view token = text.substr(at, end - at);
    while (!token.empty() && std::string_view(".,;)").find(token.back()) != token.npos) {
      token.remove_suffix(1);
    }
    if (token.starts_with("www.") || token.find("://") != token.npos) {
      const std::string_view host = host_of(token);
      const auto after = static_cast<std::size_t>(host.data() - token.data()) + host.size();
      found.push_back({at, at + token.size(), host, token.substr(after)});
    }
    at = end + 1;
  }
  return found;
}

const authority_row* by_host(std::string_view host) {
  for (const authority_row& row : kAuthorities) {
    if (!row.url.empty() && host_of(row.url) == host) return &row;
  }
  return nullptr;
}

/// The words of a name, without what stands in brackets.
std::vector<word> name_words(const authority_row& row) {
  return words_of(row.name.substr(0, std::min(row.name.find('('), row.name.size())));
}

/// Its abbreviation, in brackets in the table or the first part of its host.
bool is_abbreviated(const authority_row& row, const std::vector<word>& words) {
  const std::string_view host = host_of(row.url);
  const std::string_view label = host.substr(0, host.find('.'));
  return label.size() > 1 && std::any_of(words.begin(), words.end(),
                                         [&](const word& each) { return each.folded == label; });
}

struct naming {
  bool exact = false;
  std::size_t first = 0, end = 0;  ///< words; both 0: not named
};

constexpr std::size_t kLongWord = 5;  // bytes

/// „Комисията“ is „Комисия“, „der Landesbeauftragten“ is „die Landesbeauftragte“: a long word of a
/// name may have an ending of two letters more or less.
bool is_same_word(std::string_view one, std::string_view other) {
  constexpr std::size_t kEnding = 4;  // bytes: two letters of Cyrillic
  if (one.size() > other.size()) std::swap(one, other);
  const bool may_end = one.size() >= kLongWord && other.size() <= one.size() + kEnding;
  return one == other || (may_end && other.starts_with(one));
}

/// A name is near when its long words stand there in their order, with little between them.
naming find_name(const std::vector<word>& wanted, const std::vector<word>& words) {
  constexpr std::size_t kGap = 3;
  std::vector<std::string_view> long_words;
  for (const word& each : wanted) {
    if (each.folded.size() >= kLongWord) long_words.push_back(each.folded);
  }
  if (long_words.size() < 2) return {};
  for (std::size_t first = 0; first < words.size(); ++first) {
    if (!is_same_word(words[first].folded, long_words.front())) continue;
    std::size_t at = first;
    std::size_t matched = 1;
    while (matched < long_words.size()) {
      std::size_t next = at + 1;
      while (next < words.size() && next <= at + kGap &&
             !is_same_word(words[next].folded, long_words[matched])) {
        ++next;
      }
      if (next >= words.size() || next > at + kGap) break;
      at = next;
      ++matched;
    }
    if (matched < long_words.size()) continue;
    std::size_t lead = 0;
    while (wanted[lead].folded != long_words.front()) ++lead;
    bool exact = at - first + 1 + lead <= wanted.size();
    for (std::size_t i = 0; exact && first + i <= at; ++i) {
      exact = is_same_word(words[first + i].folded, wanted[lead + i].folded);
    }
    return {exact, first, at + 1};
  }
  return {};
}

/// A name in the table that is told otherwise than there.
void check_names(const evidence& found, findings& into) {
  std::vector<std::vector<word>> names;
  for (const authority_row& row : kAuthorities) names.push_back(name_words(row));
  for (const passage& each : found.text().passages) {
    if (!found.of_authority(each)) continue;
    for (std::size_t i = 0; i < names.size(); ++i) {
      const naming named = find_name(names[i], each.words);
      if (named.end == 0 || named.exact) continue;
      const std::size_t begin = each.words[named.first].begin;
      const std::size_t end = each.words[named.end - 1].end;
      finding made = at_place(kName, found, each, begin, end);
      made.found = quoted(std::string_view(each.text).substr(begin, end - begin));
      made.settle = by_the_table(kAuthorities[i]);
      into.push_back(std::move(made));
      break;
    }
  }
}

void check_links_to(const evidence& found, findings& into) {
  for (const passage& each : found.text().passages) {
    for (const web_address& link : web_addresses(each.text)) {
      const authority_row* row = by_host(link.host);
      if (row == nullptr) continue;
      const bool named =
          find_name(name_words(*row), each.words).end != 0 || is_abbreviated(*row, each.words);
      // Only who is told to complain there needs the name.
      const bool complains = (found.ideas_in(each) & bit(idea::complaint)) != 0;
      if (!named && complains) {
        const hit* at = nullptr;
        for (const hit& authority : found.of(idea::complaint)) {
          if (authority.in == &each) at = &authority;
        }
        finding made = at == nullptr ? at_place(kName, found, each, link.begin, link.end)
                                     : at_hit(kName, found, *at);
        made.found = "the authority at " + std::string(link.host) + " is not called by its name";
        made.settle = by_the_table(*row);
        into.push_back(std::move(made));
      }
      const bool deep = link.path.size() > 1 && row->url.find(link.path) == std::string_view::npos;
      if (!deep) continue;
      finding made = at_place(kLink, found, each, link.begin, link.end);
      made.found = quoted(std::string_view(each.text).substr(link.begin, link.end - link.begin)) +
                   ": pages inside an authority’s site move";
      made.settle = by_the_table(*row);
      into.push_back(std::move(made));
    }
  }
}

bool holds_contact(std::string_view text) {
  std::size_t digits = 0;
  for (const char each : text) digits += text::is_ascii_digit(each);
  return digits >= 7 || text.find('@') != text.npos || !web_addresses(text).empty();
}

/// The right to complain, told without any way to do so.
void check_reach(const evidence& found, findings& into) {
  const std::vector<hit>& complaints = found.of(idea::complaint);
  if (complaints.empty()) return;
  for (const hit& each : complaints) {
    const std::vector<passage>& all = found.text().passages;
    const std::size_t at = static_cast<std::size_t>(each.in - all.data());
    const bool next = at + 1 < all.size() && all[at + 1].section == each.in->section &&
                      holds_contact(all[at + 1].text) && found.of_authority(all[at + 1]);
    if (each.in->links || holds_contact(each.in->text) || next) return;
  }
  finding made = at_hit(kContact, found, complaints.front());
  made.found = "not found: how to reach the authority";
  made.settle = "name the row of the table in \"authority\", such as \"FR\": it has the address";
  into.push_back(std::move(made));
}

/// What the notice brings of its own, against the row of its country.
void check_own(const json::value& root, findings& into) {
  const json::value* own = root.find("authority");
  const json::value* who = root.find("controller");
  const json::value* country = who == nullptr ? nullptr : who->find("country");
  if (own == nullptr || own->kind != json::type::object || country == nullptr) return;
  const auto* row =
      std::find_if(std::begin(kAuthorities), std::end(kAuthorities),
                   [&](const authority_row& each) { return each.id == country->text; });
  if (row == std::end(kAuthorities)) return;
  const std::pair<std::string_view, std::string_view> told[] = {
      {"email", row->email}, {"phone", row->phone}, {"url", row->url}};
  for (const auto& [key, known] : told) {
    const json::value* given = own->find(key);
    if (given == nullptr || known.empty() || given->text == known) continue;
    if (key == "url" && host_of(given->text) == host_of(known)) continue;
    finding made;
    made.rule = &kDiffers;
    made.at = given;
    made.pointer = "/authority/" + std::string(key);
    made.found =
        quoted(given->text) + " here, “" + std::string(known) + "” in the table of " + as_of();
    made.settle =
        "check which one is right; \"authority\": \"" + country->text + "\" takes the table’s";
    into.push_back(std::move(made));
  }
}

}  // namespace

void check_authority(const evidence& found, findings& into) {
  check_names(found, into);
  check_links_to(found, into);
  check_reach(found, into);
}

void check_authority_facts(const json::value& root, findings& into) { check_own(root, into); }

day authorities_as_of() { return notice::kAuthoritiesAsOf; }

}  // namespace clearnotice::lint
