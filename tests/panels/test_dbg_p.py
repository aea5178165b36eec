import sys; sys.path.insert(0,"/work/main")
from tests.panels.test_perceptron import *
def test_x(panel):
    b=panel.plane.box
    o=b.mouseDragEvent
    def f(ev,axis=None):
        print("drag",ev.isStart(),ev.isFinish(),ev.buttonDownScenePos(),ev.scenePos(),[g.distance(b,ev.buttonDownScenePos()) for g in b.grips], b.held, [g.place() for g in b.grips]); o(ev,axis)
    b.mouseDragEvent=f
    sc=panel.plane.scene()
    om=sc.mouseMoveEvent
    def mm(e):
        print('move',e.scenePos(),e.buttons(), sc.mouseGrabberItem()); om(e)
    sc.mouseMoveEvent=mm
    op=sc.mousePressEvent
    def pp(e):
        op(e); print('press',e.scenePos(),e.isAccepted(), sc.mouseGrabberItem(), sc.clickEvents)
    sc.mousePressEvent=pp
    print(pixel(panel,.7,.7), b.viewRange(), panel.plane.viewport().size())
    print(drag(panel,(0.7,0.7),(0.25,0.25)), panel.state)
    assert 0
