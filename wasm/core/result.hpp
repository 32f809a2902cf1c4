#pragma once

#include <cassert>
#include <utility>
#include <variant>

namespace clearnotice {

/// A value, or the reason there is none. C++20 has no std::expected, and our wasm has no
/// exceptions. Reading the side that is not there is our own mistake, so it asserts.
template <class Value, class Reason>
class [[nodiscard]] result {
 public:
  result(Value value) : state_(std::in_place_index<0>, std::move(value)) {}
  result(Reason reason) : state_(std::in_place_index<1>, std::move(reason)) {}

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  const Value& value() const& { return *checked(std::get_if<0>(&state_)); }
  Value& value() & { return *checked(std::get_if<0>(&state_)); }
  Value value() && { return std::move(*checked(std::get_if<0>(&state_))); }
  const Reason& reason() const { return *checked(std::get_if<1>(&state_)); }

  const Value* operator->() const { return &value(); }
  Value* operator->() { return &value(); }
  const Value& operator*() const& { return value(); }

 private:
  template <class Side>
  static Side* checked(Side* side) {
    assert(side != nullptr);
    return side;
  }

  std::variant<Value, Reason> state_;
};

}  // namespace clearnotice
