#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/json/value.hpp"

namespace clearnotice::json {

class cursor;

/// One pass over one document into typed structs. The first complaint is kept and later ones are
/// dropped, so a reader says what it wants in plain lines and asks once, at the end, whether it got
/// it.
class reading {
 public:
  /// @param source  the document, for line and column
  /// @param root    what `parse` made of it
  /// @param room    first part of every code: `notice` makes `notice.unknown_key`
  reading(std::string_view source, const value& root, std::string_view room)
      : source_(source), root_(&root), room_(room) {}

  void complain(const value& at, problem what);
  const std::optional<problem>& complaint() const { return complaint_; }

 private:
  friend class cursor;
  void complain(std::size_t offset, std::string pointer, problem what);

  std::string_view source_;
  const value* root_;
  std::string_view room_;
  std::optional<problem> complaint_;
};

/// One value being read. What is not as asked complains (`wrong_type`, `missing_key`,
/// `unknown_key`, `unknown_value`, `out_of_range`) and answers with an empty value.
class cursor {
 public:
  cursor(reading& pass, const value& node) : pass_(&pass), node_(&node) {}

  bool is(type kind) const { return node_->kind == kind; }
  const value& node() const { return *node_; }

  std::string string() const;
  bool boolean() const;
  unsigned whole_number(unsigned least, unsigned most) const;
  /// The index in `choices` of the string that stands here.
  std::size_t one_of(std::span<const std::string_view> choices) const;

  /// Complains about any member that is not among `keys`, naming the nearest.
  void expect_keys(std::span<const std::string_view> keys) const;
  std::optional<cursor> member(std::string_view key) const;
  cursor required(std::string_view key) const;
  std::string string_or_empty(std::string_view key) const;

  template <class Visit>
  void each_item(Visit visit) const {
    if (!expect(type::array)) return;
    for (const value& item : node_->items) visit(cursor(*pass_, item));
  }
  template <class Visit>
  void each_member(Visit visit) const {
    if (!expect(type::object)) return;
    for (const json::member& each : node_->members) {
      visit(std::string_view(each.key), cursor(*pass_, each.content));
    }
  }

  bool expect(type kind) const;
  /// @param with  what stands in the gaps of the sentence
  void complain(sentence words, std::initializer_list<std::string_view> with = {}) const;
  /// With a code and words of its own, for what no visitor loads.
  void complain(std::string_view code, std::string message) const;

 private:
  reading* pass_;
  const value* node_;
};

/// “a”, “b” or “c”, for messages.
std::string quoted_choices(std::span<const std::string_view> choices);

}  // namespace clearnotice::json
