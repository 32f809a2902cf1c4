#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/change/wording.hpp"
#include "core/json/value.hpp"
#include "core/notice/model.hpp"
#include "core/problem.hpp"
#include "core/result.hpp"

namespace clearnotice::change {

/// A value of a notice and the way to it; `at` is null where there is none.
struct place {
  const json::value* at = nullptr;
  std::string pointer;

  explicit operator bool() const { return at != nullptr; }
  place member(std::string_view key) const;
  place item(std::size_t index) const;
  std::vector<place> items() const;
  /// The text of a string or a number; empty for anything else.
  std::string_view text() const;
  std::string_view text_of(std::string_view key) const { return member(key).text(); }
  bool is(json::type kind) const { return at != nullptr && at->kind == kind; }
};

/// One of the two notices: what notice::read took, as a document, since a finding needs the place
/// of every value.
class side {
 public:
  /// @return codes of notice::read
  static result<side, problem> read(std::string_view source);

  place root() const { return {&document_, ""}; }
  const std::vector<std::string>& locales() const { return locales_; }
  bool has_locale(std::string_view locale) const;
  /// The row of a table (`data`, `recipients`, …) whose member `key` is `id`.
  place row(std::string_view table, std::string_view id, std::string_view key = "id") const;
  /// An object that says something for each locale: all its keys are locales, as the reader asks.
  bool is_by_locale(const place& at) const;
  /// What `at` says in that locale; `at` itself where it says the same in all.
  place in(const place& at, std::string_view locale) const;
  /// What a person would call it: its text, its name, its id, or what it is as a whole.
  std::string shown(const place& at, std::string_view locale) const;
  vocabulary words_in(std::string_view locale) const;

 private:
  json::value document_;
  std::vector<std::string> locales_;
};

/// Whether two values say the same; the order of members says nothing.
bool same(const json::value& a, const json::value& b);

}  // namespace clearnotice::change
