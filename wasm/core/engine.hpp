#pragma once

#include <string>
#include <string_view>

#include "core/desk.hpp"

namespace clearnotice {

/// The front door. Holds the catalogues and notices it was given, and answers requests: UTF-8 JSON
/// in, `{"ok":…}` or `{"error":{code,message,pointer,line?,column?}}` out. It has no clock, no I/O
/// and no randomness; a patient's mistakes are data in an `ok`, never an error.
class engine {
 public:
  /// A compiled locale → `{"tag","dir"}`. A second one of the same tag takes the first one's place.
  std::string add_catalogue(std::string_view compiled);
  /// notice.json → `{"notice","id","version","locales"}`; `notice` is its handle.
  std::string open(std::string_view notice_json);
  /// `{"notice"}` → `true`.
  std::string close(std::string_view request);
  /// `{"wanted":[…],"have":[…]}` → the best of `have` (RFC 4647 lookup), or null.
  std::string match(std::string_view request) const;
  /// `{"notice","locale","format":"html"|"text"|"nodes"}` → the notice and its form, the SHA-256 of
  /// the plain text they say, and for the DOM the words of each state.
  std::string render(std::string_view request) const;
  /// `{"field","value","locale","region"?,"required"?}` → one verdict.
  std::string validate(std::string_view request) const;
  /// `{"notice","locale","values","choices","key","now"?}` → `{"payload","request"}`, or
  /// `{"errors","summary"}`. Only the fields that the chosen purposes need are looked at.
  std::string submit(std::string_view request) const;

 private:
  shelf shelf_;
};

}  // namespace clearnotice
