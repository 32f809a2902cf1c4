#include "core/change/account.hpp"

#include <algorithm>

#include "core/change/lasting.hpp"
#include "core/notice/reader.hpp"
#include "core/text/ascii.hpp"

namespace clearnotice::change {
namespace {

/// Beyond this many comparisons of a list's items a list is compared in its order alone.
constexpr std::size_t kMostComparisons = 1000000;

std::string_view id_of(const place& row) {
  for (const std::string_view key : {"id", "data", "term"}) {
    if (const place id = row.member(key); id.is(json::type::string)) return id.text();
  }
  return {};
}

bool is_one(const place& was, const place& is) {
  const std::string_view a = id_of(was), b = id_of(is);
  return a.empty() || b.empty() ? same(*was.at, *is.at) : a == b;
}

std::string digits_of(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (text::is_ascii_digit(c) || c == '+') digits += c;
  }
  return digits;
}

/// Written otherwise, and the same: a phone number by its digits, a duration by its length.
bool is_notation(std::string_view was, std::string_view is, std::string_view key) {
  if (key == "phone") return digits_of(was) == digits_of(is);
  const auto then = notice::parse_duration(was), now = notice::parse_duration(is);
  return then && now && change::compare(*then, *now) == order::same;
}

}  // namespace

pair::pair(const side& old_one, const side& new_one, std::string_view locale)
    : was(old_one), is(new_one) {
  for (const std::string& each : is.locales()) {
    if (!was.has_locale(each) || (!locale.empty() && each != locale)) continue;
    locales_.push_back({each, was.words_in(each), is.words_in(each)});
  }
}

std::string_view pair::first_locale() const {
  return locales_.empty() ? std::string_view(is.locales().front())
                          : std::string_view(locales_.front().locale);
}

std::vector<couple> coupled(const std::vector<place>& was, const std::vector<place>& is) {
  std::vector<couple> all(is.size());
  std::vector<unsigned char> taken(was.size());
  const bool search = was.size() * is.size() <= kMostComparisons;
  for (std::size_t i = 0; i < is.size(); ++i) {
    all[i].is = is[i];
    for (std::size_t j = search ? 0 : i; j < was.size() && (search || j == i); ++j) {
      if (taken[j] || !is_one(was[j], is[i])) continue;
      taken[j] = 1;
      all[i].was = was[j];
      break;
    }
  }
  std::size_t next = 0;
  for (couple& each : all) {
    if (each.was || !id_of(each.is).empty()) continue;
    while (next < was.size() && (taken[next] || !id_of(was[next]).empty())) ++next;
    if (next == was.size()) break;
    taken[next] = 1;
    each.was = was[next];
  }
  for (std::size_t j = 0; j < was.size(); ++j) {
    if (!taken[j]) all.push_back({was[j], {}});
  }
  return all;
}

void account::tell(const rule& broken, const place& was, const place& is, std::string_view locale) {
  add(broken, was, is, locale, {});
}

void account::add(const rule& broken, const place& was, const place& is, std::string_view locale,
                  const stretches& at) {
  const std::string_view named = locale.empty() ? of_.first_locale() : locale;
  reason made;
  made.rule = &broken;
  made.verdict = consented_ ? broken.with_consent : broken.otherwise;
  made.locale = locale;
  made.was = {was.at, was.pointer, at.was.begin, at.was.end, of_.was.shown(was, named)};
  made.is = {is.at, is.pointer, at.is.begin, at.is.end, of_.is.shown(is, named)};
  into_.why.push_back(std::move(made));
}

void account::compare(const rule& broken, const place& was, const place& is) {
  const std::string& pointer = is ? is.pointer : was.pointer;
  values(broken, was, is, {{}, std::string_view(pointer).substr(pointer.rfind('/') + 1)});
}

void account::compare_if_both(const rule& broken, const place& was, const place& is) {
  if (was && is) compare(broken, was, is);
}

void account::compare_members(const rule& broken, const place& was, const place& is,
                              std::initializer_list<std::string_view> except) {
  const auto is_left_out = [&](const std::string& key) {
    return std::find(except.begin(), except.end(), key) != except.end();
  };
  for (const place* from : {&was, &is}) {
    for (std::size_t i = 0; *from && i < from->at->members.size(); ++i) {
      const std::string& key = from->at->members[i].key;
      // The second round is for what only the new one has.
      if (is_left_out(key) || (from == &is && was.member(key))) continue;
      values(broken, was.member(key), is.member(key), {{}, key});
    }
  }
}

void account::values(const rule& broken, const place& was, const place& is, const scope& in) {
  if (!was && !is) return;
  if (!was || !is) return tell(broken, was, is, in.locale);
  const bool by_locale = of_.was.is_by_locale(was) || of_.is.is_by_locale(is);
  if (by_locale && in.locale.empty()) {
    for (const pair::words& each : of_.locales()) {
      values(broken, of_.was.in(was, each.locale), of_.is.in(is, each.locale),
             {each.locale, in.key, &each});
    }
    return;
  }
  if (was.at->kind != is.at->kind) return tell(broken, was, is, in.locale);
  switch (was.at->kind) {
    case json::type::string: return texts(broken, was, is, in);
    case json::type::array: return lists(broken, was, is, in);
    case json::type::object: return objects(broken, was, is, in);
    default:
      if (!same(*was.at, *is.at)) tell(broken, was, is, in.locale);
  }
}

void account::lists(const rule& broken, const place& was, const place& is, const scope& in) {
  for (const couple& each : coupled(was.items(), is.items())) {
    values(broken, each.was, each.is, in);
  }
}

void account::objects(const rule& broken, const place& was, const place& is, const scope& in) {
  for (const json::member& each : was.at->members) {
    values(broken, was.member(each.key), is.member(each.key), {in.locale, each.key, in.words});
  }
  for (const json::member& each : is.at->members) {
    if (!was.member(each.key)) tell(broken, {}, is.member(each.key), in.locale);
  }
}

wording account::judge(std::string_view was, std::string_view is, const scope& in) const {
  if (was == is) return wording::same;
  if (is_notation(was, is, in.key)) return wording::layout;
  if (in.words != nullptr) return change::compare(was, is, in.words->was, in.words->is);
  // A text for all locales is mistyped only where no locale has the old spelling.
  wording most = wording::same;
  for (const pair::words& each : of_.locales()) {
    most = std::max(most, change::compare(was, is, each.was, each.is));
  }
  return most == wording::same ? wording::reworded : most;
}

void account::texts(const rule& broken, const place& was, const place& is, const scope& in) {
  switch (judge(was.at->text, is.at->text, in)) {
    case wording::same: return;
    case wording::layout: return tell(kLayout, was, is, in.locale);
    case wording::typing:
      return add(kTyping, was, is, in.locale, difference(was.at->text, is.at->text));
    case wording::reworded:
      return add(broken, was, is, in.locale, difference(was.at->text, is.at->text));
  }
}

}  // namespace clearnotice::change
