<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>ActivationsPanel</name>
    <message>
        <source>Activation functions</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Gallery</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>one x in all</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Gallery of activation functions</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Drag in any picture: x moves in all.
Click one to enlarge it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All functions at x</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>function</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>From the slides: sigmoid</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>input</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>with the derivative h′(x)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>step function</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>sigmoid</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>tanh</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>ReLU</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Maxout</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>ELU</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>softplus</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>GELU</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>SiLU</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Numbers of its own</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>None; Leaky ReLU, Maxout and ELU have some.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>slope for x ≤ 0</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>depth for x ≤ 0</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>slope of line 1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>line 1 at x = 0</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>slope of line 2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>line 2 at x = 0</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The slide's e = 2.7182 is truncated too: e = 2.71828… The slope 0.1 of Leaky ReLU and α = 1 of ELU are choices (PyTorch takes 0.01 and 1). Maxout has weights of its own; with one input it is the upper of two lines.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>h(1.0): slide {0} · exact {1}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>h(2.0): slide {0} · exact {1}, truncated</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A kink: the slope jumps here. The slope to the left is the one shown.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The slope is 0 everywhere else than at the jump: gradient descent learns nothing from it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Saturated: the slope is at most {0} % of the steepest ({1}), so learning nearly stops.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not saturated. The steepest slope in the picture is {0}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>tangent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>saturated</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} over x from {1} to {2}. At x = {3}: h(x) = {4}, h′(x) = {5}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is saturated there.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>kink</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CostPanel</name>
    <message>
        <source>Cost function</source>
        <translation>비용 함수</translation>
    </message>
    <message>
        <source>Data and the line H(x)</source>
        <translation>데이터와 직선 H(x)</translation>
    </message>
    <message>
        <source>data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>present W</source>
        <translation>현재 W</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>x and y can be typed over</source>
        <translation>x와 y는 고쳐 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>error</source>
        <translation>오차</translation>
    </message>
    <message>
        <source>squared</source>
        <translation>제곱</translation>
    </message>
    <message>
        <source>From the slides</source>
        <translation>슬라이드 예제</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>편향</translation>
    </message>
    <message>
        <source>with bias b (struck out on the slide)</source>
        <translation>편향 b 사용 (슬라이드에서는 지움)</translation>
    </message>
    <message>
        <source>Form of the cost</source>
        <translation>비용의 형태</translation>
    </message>
    <message>
        <source>Cost of this line</source>
        <translation>이 직선의 비용</translation>
    </message>
    <message>
        <source>The slides write cost(W, b), though H(x) = Wx has no b. They call 1/m and 1/2m the same: the best W is the same, the cost is halved.</source>
        <translation>슬라이드는 H(x) = Wx에 b가 없는데도 cost(W, b)로 씁니다. 1/m과 1/2m은 같은 의미라고 하지만, 가장 좋은 W만 같고 비용은 절반이 됩니다.</translation>
    </message>
    <message>
        <source>Cost curve</source>
        <translation>비용 곡선</translation>
    </message>
    <message>
        <source>Least possible: cost = {0} at {1}</source>
        <translation>최솟값: {1}에서 cost = {0}</translation>
    </message>
    <message>
        <source>{0} data points and the line H(x) = {1}x{2}; the cost is {3}.</source>
        <translation>데이터 {0}개와 직선 H(x) = {1}x{2}. 비용은 {3}입니다.</translation>
    </message>
    <message>
        <source>The cost over W, a parabola with its lowest point at W = {0}. At W = {1} the cost is {2}.</source>
        <translation>W에 따른 비용의 포물선. 최솟점은 W = {0}이고, W = {1}에서 비용은 {2}입니다.</translation>
    </message>
</context>
<context>
    <name>DataTable</name>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>행 추가</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>행 삭제</translation>
    </message>
</context>
<context>
    <name>DescentPanel</name>
    <message>
        <source>Gradient descent</source>
        <translation>경사 하강법</translation>
    </message>
    <message>
        <source>Cost curve</source>
        <translation>비용 곡선</translation>
    </message>
    <message>
        <source>here</source>
        <translation>현재</translation>
    </message>
    <message>
        <source>slope</source>
        <translation>기울기(접선)</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>Data and H(x)</source>
        <translation>데이터와 H(x)</translation>
    </message>
    <message>
        <source>data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Cost at each step</source>
        <translation>단계별 비용</translation>
    </message>
    <message>
        <source>step</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>powers of ten</source>
        <translation>10의 거듭제곱</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>단계 표</translation>
    </message>
    <message>
        <source>click a row to go there</source>
        <translation>행을 누르면 그 단계로 갑니다</translation>
    </message>
    <message>
        <source>Learning rates worth a look</source>
        <translation>살펴볼 만한 학습률</translation>
    </message>
    <message>
        <source>too small</source>
        <translation>너무 작음</translation>
    </message>
    <message>
        <source>good</source>
        <translation>알맞음</translation>
    </message>
    <message>
        <source>one step</source>
        <translation>한 번에</translation>
    </message>
    <message>
        <source>swinging</source>
        <translation>진동</translation>
    </message>
    <message>
        <source>diverging</source>
        <translation>발산</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>start weight</source>
        <translation>시작 가중치</translation>
    </message>
    <message>
        <source>start bias</source>
        <translation>시작 편향</translation>
    </message>
    <message>
        <source>step shown</source>
        <translation>보고 있는 단계</translation>
    </message>
    <message>
        <source>number of steps</source>
        <translation>단계 수</translation>
    </message>
    <message>
        <source>with bias b</source>
        <translation>편향 b 사용</translation>
    </message>
    <message>
        <source>Form of the cost</source>
        <translation>비용의 형태</translation>
    </message>
    <message>
        <source>Does it arrive?</source>
        <translation>최솟점에 도착하는가?</translation>
    </message>
    <message>
        <source>Slide: 1/m and 1/2m mean the same. Exactly: the same minimum, but 1/m makes each step twice as long. The derivation must read 2(Wx − y)x.</source>
        <translation>슬라이드: 1/m이나 1/2m이나 같은 의미. 정확히는 최솟점은 같지만 1/m의 걸음이 두 배입니다. 유도식의 괄호는 2(Wx − y)x가 맞습니다.</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>계산 과정</translation>
    </message>
    <message>
        <source>from this step to the next</source>
        <translation>이 단계에서 다음 단계로</translation>
    </message>
    <message>
        <source>one step {0}</source>
        <translation>한 번에 {0}</translation>
    </message>
    <message>
        <source>diverges {0}</source>
        <translation>발산 {0}</translation>
    </message>
    <message>
        <source>Converged at step {step}. Each step multiplies the error by {factor}.</source>
        <translation>{step}단계에서 수렴했습니다. 한 단계마다 오차가 {factor}배가 됩니다.</translation>
    </message>
    <message>
        <source>On its way: each step multiplies the error by {factor}.</source>
        <translation>내려가는 중: 한 단계마다 오차가 {factor}배가 됩니다.</translation>
    </message>
    <message>
        <source>Swinging: each step multiplies the error by {factor}, so W jumps across the minimum each time.</source>
        <translation>진동: 한 단계마다 오차가 {factor}배가 되어, W가 매번 최솟점을 건너뜁니다.</translation>
    </message>
    <message>
        <source>Diverging: each step multiplies the error by {factor}. α is above {limit}; a smaller one arrives.</source>
        <translation>발산: 한 단계마다 오차가 {factor}배가 됩니다. α가 {limit}보다 큽니다. 더 작게 하면 도착합니다.</translation>
    </message>
    <message>
        <source>Diverging until the numbers overflow at step {overflow}: each step multiplies the error by {factor}. α is above {limit}.</source>
        <translation>발산하여 {overflow}단계에서 수의 범위를 넘칩니다: 한 단계마다 오차가 {factor}배가 됩니다. α가 {limit}보다 큽니다.</translation>
    </message>
    <message>
        <source>step {0}:  W = {1},  cost = {2},  gradient = {3},  ΔW = −α · gradient = {4}</source>
        <translation>{0}단계:  W = {1},  cost = {2},  기울기 = {3},  ΔW = −α · 기울기 = {4}</translation>
    </message>
    <message>
        <source>The cost over W is least at W = {0}. At step {1} W is {2}, the cost {3}, the gradient {4}.</source>
        <translation>비용은 W = {0}에서 가장 작습니다. {1}단계에서 W는 {2}, 비용은 {3}, 기울기는 {4}입니다.</translation>
    </message>
    <message>
        <source>W = {0}, cost = {1}, slope = {2}</source>
        <translation>W = {0}, cost = {1}, 기울기 = {2}</translation>
    </message>
    <message>
        <source>{0} data points and the line of step {1}: H(x) = {2}x + {3}.</source>
        <translation>데이터 {0}개와 {1}단계의 직선 H(x) = {2}x + {3}.</translation>
    </message>
    <message>
        <source>The cost over the steps: {0} at step 0, {1} at step {2}, {3} at the last.</source>
        <translation>단계별 비용: 0단계 {0}, {2}단계 {1}, 마지막 단계 {3}.</translation>
    </message>
    <message>
        <source>step {0}: W = {1}, cost = {2}</source>
        <translation>{0}단계: W = {1}, cost = {2}</translation>
    </message>
    <message>
        <source>{0} by b</source>
        <translation>b의 {0}</translation>
    </message>
</context>
<context>
    <name>LogLossPanel</name>
    <message>
        <source>Log loss</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>corrected probability</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The curve −log p</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>drag a point along it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>loss</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Loss of each row</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>% of the whole loss</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>mean</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished">표</translation>
    </message>
    <message>
        <source>ID, y and ŷ can be typed over</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>From the slides, and two extremes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Slide</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sure, wrong</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Perfect</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>row looked at</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>predicted probability</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>actual y = 1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>actual y = 0</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Base of the logarithm</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>10 (slide)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>e (libraries)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>When p = 0: loss ∞, or a limit</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>no limit: ∞</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Log loss: the mean over all rows</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The slide's formula lacks a bracket: −1/m Σ[y log ŷ + (1−y) log(1−ŷ)]. Its later p is the corrected probability. Not every logarithm is negative: log 1 = 0. One row has a loss; the mean is the cost.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>y actual</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>ŷ predicted</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>p corrected</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>−log 0 = ∞ is shown as it is.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>p is kept between 2.2e-16 and 1 − 2.2e-16.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>p is kept between 1e-7 and 1 − 1e-7.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>ln p is kept at −100 or above.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0}: what happened was held impossible (p = 0). One ∞ makes the mean ∞; a limit above is the way out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} costs most: {1}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} rows on the curve −log p. {1}: actual {2}, predicted {3}, p = {4}, loss {5}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The losses of {0} rows as bars; their mean is {1}. {2}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>LossBars</name>
    <message>
        <source>mean {0}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} of the whole loss</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>LossTable</name>
    <message>
        <source>Predictions and their losses</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add a row</source>
        <translation type="unfinished">행 추가</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation type="unfinished">행 삭제</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>{field}: {value} is not possible. Allowed: {allowed}.</source>
        <translation>{field}: {value} 값은 쓸 수 없습니다. 허용: {allowed}.</translation>
    </message>
    <message>
        <source>a number from {low} to {high}</source>
        <translation>{low}부터 {high}까지의 수</translation>
    </message>
    <message>
        <source>a whole number from {low} to {high}</source>
        <translation>{low}부터 {high}까지의 정수</translation>
    </message>
    <message>
        <source>one of {options}</source>
        <translation>{options} 중 하나</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 또는 false</translation>
    </message>
    <message>
        <source>a text of at most {high} characters</source>
        <translation>{high}자 이하의 글</translation>
    </message>
    <message>
        <source>{low} to {high} entries</source>
        <translation>{low}~{high}개의 항목</translation>
    </message>
    <message>
        <source>exactly {low} entries</source>
        <translation>정확히 {low}개의 항목</translation>
    </message>
    <message>
        <source>as many entries as {other} has</source>
        <translation>{other}와 같은 개수의 항목</translation>
    </message>
    <message>
        <source>rows of equal length</source>
        <translation>길이가 같은 행들</translation>
    </message>
    <message>
        <source>another kind of value</source>
        <translation>다른 종류의 값</translation>
    </message>
    <message>
        <source>There is no panel "{panel}". Allowed: {panels}.</source>
        <translation>"{panel}" 패널은 없습니다. 허용: {panels}.</translation>
    </message>
    <message>
        <source>A file ending in "{ending}" cannot be made. Allowed: {endings}.</source>
        <translation>"{ending}"(으)로 끝나는 파일은 만들 수 없습니다. 허용: {endings}.</translation>
    </message>
    <message>
        <source>The size {size} at scale {scale} is not possible. Allowed: {low} to {high} pixels a side.</source>
        <translation>크기 {size}, 배율 {scale}은(는) 쓸 수 없습니다. 허용: 한 변 {low}~{high}픽셀.</translation>
    </message>
    <message>
        <source>The size "{size}" is not possible. Write it as 1280x720.</source>
        <translation>크기 "{size}"은(는) 쓸 수 없습니다. 1280x720처럼 씁니다.</translation>
    </message>
    <message>
        <source>The folder {path} does not exist. Make it first, or name another.</source>
        <translation>{path} 폴더가 없습니다. 먼저 만들거나 다른 폴더를 지정하십시오.</translation>
    </message>
    <message>
        <source>{path} is a file, and a folder is needed for all panels.</source>
        <translation>{path}은(는) 파일입니다. 모든 패널에는 폴더가 필요합니다.</translation>
    </message>
    <message>
        <source>{path} is a folder, and a file name is needed.</source>
        <translation>{path}은(는) 폴더입니다. 파일 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>{path} exists already. Name another file, or add --force to replace it.</source>
        <translation>{path}이(가) 이미 있습니다. 다른 이름을 쓰거나 --force로 바꾸십시오.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {why}. Nothing was changed.</source>
        <translation>{path}에 쓸 수 없습니다: {why}. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {why}.</source>
        <translation>{path}을(를) 읽을 수 없습니다: {why}.</translation>
    </message>
    <message>
        <source>{path} has {size} bytes; a session has at most {largest}.</source>
        <translation>{path}의 크기는 {size}바이트입니다. 세션은 최대 {largest}바이트입니다.</translation>
    </message>
    <message>
        <source>This is not a dlviz session: {why}.</source>
        <translation>dlviz 세션이 아닙니다: {why}.</translation>
    </message>
    <message>
        <source>This session has format {version} and this dlviz knows up to {known}. A newer dlviz opens it.</source>
        <translation>이 세션의 형식은 {version}이고 이 dlviz는 {known}까지 읽습니다. 더 새로운 dlviz로 여십시오.</translation>
    </message>
    <message>
        <source>The session holds a value that is not possible. {error}</source>
        <translation>세션에 쓸 수 없는 값이 있습니다. {error}</translation>
    </message>
    <message>
        <source>The panel {panel} has no field "{field}". Allowed: {fields}.</source>
        <translation>{panel} 패널에는 "{field}" 필드가 없습니다. 허용: {fields}.</translation>
    </message>
    <message>
        <source>--set "{text}" is not possible. Allowed: FIELD=VALUE, such as w=2.</source>
        <translation>--set "{text}"은(는) 쓸 수 없습니다. 허용: w=2처럼 필드=값.</translation>
    </message>
    <message>
        <source>Wrong usage: {why}.</source>
        <translation>사용법이 틀렸습니다: {why}.</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Working</source>
        <translation>계산 과정</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>To the start</source>
        <translation>처음으로</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>한 단계 뒤로</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>재생 또는 일시 정지</translation>
    </message>
    <message>
        <source>One step on</source>
        <translation>한 단계 앞으로</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>끝으로</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Open a session</source>
        <translation>세션 열기</translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation>세션 저장</translation>
    </message>
    <message>
        <source>Export this panel</source>
        <translation>이 패널 내보내기</translation>
    </message>
    <message>
        <source>The picture is in the clipboard.</source>
        <translation>그림을 클립보드에 복사했습니다.</translation>
    </message>
    <message>
        <source>dlviz {0}: a desktop laboratory for the first lecture course in deep learning. MIT licence.</source>
        <translation>dlviz {0}: 첫 딥러닝 강의를 위한 데스크톱 실험실. MIT 라이선스.</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>열기(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>저장(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>그림 복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>다시 실행(&amp;R)</translation>
    </message>
    <message>
        <source>Re&amp;set panel</source>
        <translation>패널 초기화(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>전체 화면(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;About dlviz</source>
        <translation>dlviz 정보(&amp;A)</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>프로젝터</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>언어(&amp;L) Language</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>테마(&amp;T)</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>글자 크기(&amp;X)</translation>
    </message>
    <message>
        <source>dlviz sessions (*.dlviz)</source>
        <translation>dlviz 세션 (*.dlviz)</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>수치</translation>
    </message>
    <message>
        <source>NumPy code</source>
        <translation>NumPy 코드</translation>
    </message>
</context>
</TS>
