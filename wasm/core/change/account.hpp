#pragma once

#include "core/change/rules.hpp"
#include "core/change/side.hpp"

namespace clearnotice::change {

/// The two notices, and the locales whose words are compared.
class pair {
 public:
  /// @param locale  the one whose words are compared, in both; empty: all that both have
  pair(const side& old_one, const side& new_one, std::string_view locale);

  struct words {
    std::string locale;
    vocabulary was, is;
  };
  const side& was;
  const side& is;
  const std::vector<words>& locales() const { return locales_; }
  /// The locale in which things are named, of those compared.
  std::string_view first_locale() const;

 private:
  std::vector<words> locales_;
};

/// Two rows of a list that are one; either may be missing.
struct couple {
  place was, is;
};

/// Gathers the reasons of one entry. What is compared may be missing on either side, or on both.
class account {
 public:
  /// @param consented  whether the purpose rests on consent, as it was or as it is
  account(const pair& of, entry& into, bool consented)
      : of_(of), into_(into), consented_(consented) {}

  const pair& both() const { return of_; }
  bool consented() const { return consented_; }

  void tell(const rule& broken, const place& was, const place& is, std::string_view locale = {});
  /// Texts, lists, objects and anything in them; what differs by more than a typing mistake breaks
  /// the rule.
  void compare(const rule& broken, const place& was, const place& is);
  /// The same for what is missing on one side by rights: nothing to tell then.
  void compare_if_both(const rule& broken, const place& was, const place& is);
  /// The members of two objects but for those of `except`.
  void compare_members(const rule& broken, const place& was, const place& is,
                       std::initializer_list<std::string_view> except);

 private:
  struct scope {
    std::string_view locale;  ///< empty: outside any
    std::string_view key;     ///< of the member that this is, or is in
    const pair::words* words = nullptr;
  };
  void values(const rule& broken, const place& was, const place& is, const scope& in);
  void lists(const rule& broken, const place& was, const place& is, const scope& in);
  void objects(const rule& broken, const place& was, const place& is, const scope& in);
  void texts(const rule& broken, const place& was, const place& is, const scope& in);
  wording judge(std::string_view was, std::string_view is, const scope& in) const;
  void add(const rule& broken, const place& was, const place& is, std::string_view locale,
           const stretches& at);

  const pair& of_;
  entry& into_;
  bool consented_;
};

/// The items of two lists, coupled: by their id, else those that are the same, else in their order.
std::vector<couple> coupled(const std::vector<place>& was, const std::vector<place>& is);

}  // namespace clearnotice::change
