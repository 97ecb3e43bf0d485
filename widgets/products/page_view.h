// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/products/printed_pages.h"
#include "widgets/jobs/run_job.h"

#include <QAbstractScrollArea>
#include <QHash>

#include <memory>

namespace skein {

/// The pages of a document below each other as they will be printed. Pages are painted on another thread
/// when they come into view; what was shown stays until they are there. Zoom with Ctrl and wheel, Ctrl++,
/// Ctrl+-, Ctrl+0 (as wide as the window); Escape asks to be closed.
class PageView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PageView(QWidget *parent = nullptr);
    ~PageView() override;

    void show(const Document &document);
    int pageCount() const { return m_printed ? m_printed->count() : 0; }
    int currentPage() const; ///< Counted from 1; the one at the middle of the view.
    void goTo(int page);
    double zoom() const; ///< 1: as large as on paper.
    void setZoom(double zoom);
    void fitWidth();
    bool isComplete() const; ///< All pages in view are painted as they are to be.

Q_SIGNALS:
    void moved(); ///< Another page, zoom or number of pages.
    void closed();
    void failed(const QString &message);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    struct Painted
    {
        QImage image;
        double dots = 0; ///< A millimetre.
        quint64 edition = 0; ///< Of the document.
    };
    using Pages = std::shared_ptr<const PrintedPages>;

    void take(const Pages &printed);
    QRectF pageRect(int page) const; ///< In the viewport.
    std::pair<int, int> pagesInView() const;
    double dots() const; ///< Of the screen a millimetre of paper.
    void layOut();
    void paintMissing();
    bool isRight(int page) const;
    void keepAtMiddle(const std::function<void()> &change);

    Pages m_printed;
    quint64 m_edition = 0;
    QHash<int, Painted> m_pages;
    double m_scale = 0; ///< Pixels of the window a millimetre of paper.
    bool m_isFitted = true;
    QFuture<Pages> m_counting;
    QFuture<std::vector<QImage>> m_painting;
};

} // namespace skein
