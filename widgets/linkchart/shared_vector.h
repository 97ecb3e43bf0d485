// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <vector>

namespace skein {

/// A vector whose copies are one until one of them is written to: pictures of a chart that differ in little
/// share the rest.
template<typename Value>
class SharedVector
{
public:
    SharedVector() = default;
    SharedVector(std::vector<Value> values)
        : m_values(std::make_shared<std::vector<Value>>(std::move(values)))
    {
    }

    size_t size() const { return m_values->size(); }
    bool empty() const { return m_values->empty(); }
    const Value &operator[](size_t place) const { return (*m_values)[place]; }
    const Value &front() const { return m_values->front(); }
    const Value &back() const { return m_values->back(); }
    auto begin() const { return m_values->cbegin(); }
    auto end() const { return m_values->cend(); }

    Value &operator[](size_t place) { return own()[place]; }
    Value &front() { return own().front(); }
    Value &back() { return own().back(); }
    auto begin() { return own().begin(); }
    auto end() { return own().end(); }
    void push_back(const Value &value) { own().push_back(value); } // NOLINT: as std::vector
    Value &emplace_back() { return own().emplace_back(); } // NOLINT: as std::vector
    void resize(size_t size) { own().resize(size); }
    void clear() { own().clear(); }

    bool isSharedWith(const SharedVector &other) const { return m_values == other.m_values; }
    friend bool operator==(const SharedVector &a, const SharedVector &b)
    {
        return a.m_values == b.m_values || *a.m_values == *b.m_values;
    }

private:
    std::vector<Value> &own()
    {
        if (m_values.use_count() > 1)
            m_values = std::make_shared<std::vector<Value>>(*m_values);
        return *m_values;
    }

    std::shared_ptr<std::vector<Value>> m_values = std::make_shared<std::vector<Value>>();
};

} // namespace skein
