#include <algorithm>

#include "core/lint/coverage.hpp"
#include "core/lint/rules.hpp"

namespace clearnotice::lint {
namespace {

constexpr rule kRepeated = {"TEXT-repeated", "GDPR 12(1)", "a word that stands twice",
                            level::warning};
constexpr rule kComma = {"TEXT-gap", "GDPR 12(1)", "a gap before a comma", level::warning};
constexpr rule kEnd = {"TEXT-end", "GDPR 12(1)", "a sentence that does not end", level::warning};
constexpr rule kHeading = {"TEXT-heading", "GDPR 12(1)", "a heading with nothing under it",
                           level::warning};
constexpr rule kLink = {"TEXT-link", "GDPR 12(1); WP260 11", "a link that is lost", level::warning};
constexpr rule kNoEmail = {"TEXT-email", "GDPR 12(2), 13(1)(a)", "an e-mail address that is lost",
                           level::warning};

/// The last character that is seen.
std::string_view last_mark(std::string_view text) {
  std::size_t end = text.size();
  while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '\n')) --end;
  // A no-break space is debris of editors here.
  while (end > 1 && text.substr(end - 2, 2) == "\u00A0") {
    end -= 2;
    while (end > 0 && text[end - 1] == ' ') --end;
  }
  std::size_t begin = end;
  while (begin > 0 && (static_cast<unsigned char>(text[begin - 1]) & 0xC0U) == 0x80) --begin;
  return text.substr(begin == 0 ? 0 : begin - 1, end - (begin == 0 ? 0 : begin - 1));
}

bool is_stop(std::string_view mark) {
  constexpr std::string_view kStops[] = {".", "!", "?", "…", ":", ";", ")", "»", "”", "“", "\""};
  return std::find(std::begin(kStops), std::end(kStops), mark) != std::end(kStops);
}

bool is_spaces(std::string_view between) {
  return between.find_first_not_of(" \n") == between.npos && !between.empty();
}

void check_repeated_words(const evidence& found, findings& into) {
  const std::vector<std::string>& allowed = found.words().repeatable();
  for (const passage& each : found.text().passages) {
    for (std::size_t i = 1; i < each.words.size(); ++i) {
      const word& before = each.words[i - 1];
      const word& now = each.words[i];
      if (now.folded != before.folded || now.folded.size() < 2) continue;
      if (now.folded.find_first_of("0123456789_") != std::string::npos) continue;
      const std::string_view text = each.text;
      if (!is_spaces(text.substr(before.end, now.begin - before.end))) continue;
      if (std::find(allowed.begin(), allowed.end(), now.folded) != allowed.end()) continue;
      finding made = at_place(kRepeated, found, each, before.begin, now.end);
      made.found = "twice in a row: " + quoted(text.substr(before.begin, now.end - before.begin));
      made.settle = "leave one out";
      into.push_back(std::move(made));
    }
  }
}

/// Whether the text ends “…; and”: a list goes on.
bool leads_on(const passage& each) {
  const std::string_view before =
      last_mark(std::string_view(each.text).substr(0, each.words.back().begin));
  return before == ";" || before == ",";
}

/// “… ; or” and then “or by telephone”.
void check_repeated_between_items(const evidence& found, findings& into) {
  const std::vector<passage>& all = found.text().passages;
  for (std::size_t i = 1; i < all.size(); ++i) {
    if (all[i].list == 0 || all[i].list != all[i - 1].list) continue;
    if (all[i].words.empty() || all[i - 1].words.empty()) continue;
    const word& now = all[i].words.front();
    if (now.folded != all[i - 1].words.back().folded || !leads_on(all[i - 1])) continue;
    finding made = at_place(kRepeated, found, all[i], now.begin, now.end);
    made.found = "the item before ends with the same word: " +
                 quoted(std::string_view(all[i].text).substr(now.begin, now.end - now.begin));
    made.settle = "leave one out";
    into.push_back(std::move(made));
  }
}

void check_commas(const evidence& found, findings& into) {
  for (const passage& each : found.text().passages) {
    for (std::size_t at = each.text.find(" ,"); at != std::string::npos;
         at = each.text.find(" ,", at + 1)) {
      finding made = at_place(kComma, found, each, at, at + 2);
      made.found = "a space before a comma: something is lost here";
      made.settle = "write what belongs here, or take the space out";
      into.push_back(std::move(made));
    }
  }
}

bool is_list_of_labels(const std::vector<passage>& all, std::size_t first, std::size_t end) {
  return std::all_of(all.begin() + static_cast<std::ptrdiff_t>(first),
                     all.begin() + static_cast<std::ptrdiff_t>(end), [](const passage& each) {
                       return each.words.size() <= 5 && last_mark(each.text) == ":";
                     });
}

finding at_end(const evidence& found, const passage& where) {
  const word& last = where.words.back();
  return at_place(kEnd, found, where, last.begin, last.end);
}

void check_end_of_items(const evidence& found, std::size_t first, std::size_t end, findings& into) {
  const std::vector<passage>& all = found.text().passages;
  if (is_list_of_labels(all, first, end)) return;
  std::size_t stopped = 0;
  for (std::size_t i = first; i < end; ++i) stopped += is_stop(last_mark(all[i].text));
  for (std::size_t i = first; i < end; ++i) {
    const passage& each = all[i];
    if (each.words.empty() || each.links || each.type == passage::kind::term) continue;
    const std::string_view mark = last_mark(each.text);
    const bool is_last = i + 1 == end;
    std::string_view what;
    if (is_last && mark == ";") {
      what = "the last item ends with “;”";
    } else if (mark == ":" && !is_last && all[i + 1].type == passage::kind::item) {
      what = "“:” with nothing after it";
    } else if (is_stop(mark) || mark == "," || leads_on(each)) {
      continue;
    } else if (each.words.back().sentence > 0) {
      what = "several sentences, and the last has no full stop";
    } else if (each.words.size() > 3 && stopped * 3 > (end - first) * 2) {
      what = "no mark at the end, as the other items have";
    }
    if (what.empty()) continue;
    finding made = at_end(found, each);
    made.found = what;
    made.settle = "complete the sentence, and end it";
    into.push_back(std::move(made));
  }
}

void check_ends(const evidence& found, findings& into) {
  constexpr std::size_t kSentence = 8;  // words; shorter lines may be captions
  const std::vector<passage>& all = found.text().passages;
  for (std::size_t i = 0; i < all.size();) {
    std::size_t end = i + 1;
    if (all[i].type == passage::kind::item) {
      while (end < all.size() && all[end].list == all[i].list) ++end;
      check_end_of_items(found, i, end, into);
      i = end;
      continue;
    }
    const passage& each = all[i];
    i = end;
    if (each.type != passage::kind::paragraph || each.links || each.words.size() < kSentence) {
      continue;
    }
    // An address ends without a full stop.
    const bool is_address = (found.ideas_in(each) & bit(idea::address)) != 0;
    if (is_stop(last_mark(each.text)) || holds_email(each.text) || is_address) continue;
    finding made = at_end(found, each);
    made.found =
        "no full stop after " + quoted(std::string_view(each.text).substr(each.words.back().begin));
    made.settle = "complete the sentence, and end it";
    into.push_back(std::move(made));
  }
}

void check_headings(const evidence& found, findings& into) {
  for (const passage& each : found.text().passages) {
    if (each.type != passage::kind::heading || each.words.empty()) continue;
    const own_section& own = found.text().sections[each.section];
    if (own.has_body || own.has_inner) continue;
    finding made = at_place(kHeading, found, each, 0, each.text.size());
    made.found = "no words under " + quoted(each.text);
    made.settle = "write what belongs here, or take the heading out";
    into.push_back(std::move(made));
  }
}

/// In a list of “what – which”, an item that is only a “what”.
void check_bare_labels(const evidence& found, findings& into) {
  const std::vector<passage>& all = found.text().passages;
  const auto is_pair = [](const passage& each) {
    for (const std::string_view mark : {" – ", " — ", " - ", ": "}) {
      const std::size_t at = each.text.find(mark);
      if (at != std::string::npos && at + mark.size() + 2 < each.text.size()) return true;
    }
    return false;
  };
  for (std::size_t i = 0; i < all.size();) {
    std::size_t end = i + 1;
    while (all[i].list != 0 && end < all.size() && all[end].list == all[i].list) ++end;
    const auto pairs = std::count_if(all.begin() + static_cast<std::ptrdiff_t>(i),
                                     all.begin() + static_cast<std::ptrdiff_t>(end), is_pair);
    const bool of_pairs = end - i > 2 && static_cast<std::size_t>(pairs) + 1 == end - i;
    for (std::size_t each = i; of_pairs && each < end; ++each) {
      if (is_pair(all[each]) || all[each].words.empty() || all[each].words.size() > 10) continue;
      finding made = at_place(kHeading, found, all[each], 0, all[each].text.size());
      made.found = "the other items say what they are; not " + quoted(all[each].text);
      made.settle = "write what belongs here, or take the line out";
      into.push_back(std::move(made));
    }
    i = end;
  }
}

void check_links(const evidence& found, findings& into) {
  for (const hit& each : found.of(idea::link)) {
    const bool goes_somewhere = each.in->links || each.in->text.find("://") != std::string::npos ||
                                each.in->text.find("www.") != std::string::npos;
    if (goes_somewhere) continue;
    finding made = at_hit(kLink, found, each);
    made.found = quoted(std::string_view(each.in->text).substr(each.begin, each.end - each.begin)) +
                 " leads nowhere";
    made.settle =
        "write {\"link\": \"https://…\", \"text\": \"…\"}, with words that say where it "
        "leads";
    into.push_back(std::move(made));
  }
}

/// Whether the facts have an address, which the page shows.
bool has_email(const json::value& root) {
  for (const std::string_view who : {"controller", "dpo"}) {
    const json::value* facts = root.find(who);
    if (facts != nullptr && facts->find("email") != nullptr) return true;
  }
  return false;
}

void check_lost_email(const json::value& root, const evidence& found, findings& into) {
  if (has_email(root)) return;
  const std::vector<passage>& all = found.text().passages;
  const bool any = std::any_of(all.begin(), all.end(), [&](const passage& each) {
    return !found.of_authority(each) && holds_email(each.text);
  });
  if (any) return;
  for (const hit& each : found.of(idea::by_email)) {
    finding made = at_hit(kNoEmail, found, each);
    made.found = "the words ask for an e-mail, and no address is found in the notice";
    made.settle = "write {\"email\": \"…\"} here";
    into.push_back(std::move(made));
  }
}

}  // namespace

void check_marks(const json::value& root, const evidence& found, findings& all) {
  findings into;
  check_repeated_words(found, into);
  check_repeated_between_items(found, into);
  check_commas(found, into);
  check_ends(found, into);
  check_headings(found, into);
  check_bare_labels(found, into);
  check_links(found, into);
  check_lost_email(root, found, into);
  // A line with nothing under it needs no full stop either.
  for (finding& each : into) {
    const bool told =
        each.rule == &kEnd && std::any_of(into.begin(), into.end(), [&](const finding& other) {
          return other.rule == &kHeading && other.at == each.at;
        });
    if (!told) all.push_back(std::move(each));
  }
}

}  // namespace clearnotice::lint
